package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;

/**
 * A graph as a picture: placed by the Eclipse Layout Kernel's layered algorithm, and written as SVG without a script, a style
 * sheet or a font of its own.
 */
public final class SvgPrinter {
    private static final String FONT = "font-family=\"DejaVu Sans, Verdana, sans-serif\"";

    private final StringBuilder svg = new StringBuilder();
    private final GraphLayout layout;

    private SvgPrinter(GraphLayout layout) {
        this.layout = layout;
    }

    /** The text, which ends with a line feed. */
    public static String print(Graph graph) {
        return new SvgPrinter(GraphLayout.of(graph)).text(graph.title());
    }

    private String text(String title) {
        ElkNode root = layout.root();
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">",
                number(root.getWidth()), number(root.getHeight()), number(root.getWidth()), number(root.getHeight()));
        line("<title>%s</title>", escaped(title));
        line(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\""
                        + " markerUnits=\"userSpaceOnUse\""
                        + " orient=\"auto\"><path d=\"M0,0 L10,5 L0,10 z\" fill=\"#444\"/></marker></defs>");
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        for (Cluster cluster : layout.graph().clusters()) {
            cluster(cluster);
        }
        layout.edges().forEach(this::edge);
        layout.graph().nodes().forEach(this::node);
        layout.edges().forEach((edge, placed) -> label(placed));
        line("</svg>");
        return svg.toString();
    }

    private void cluster(Cluster cluster) {
        ElkNode placed = layout.node(cluster.id());
        Point at = Point.of(placed);
        String look =
                switch (cluster.kind()) {
                    case REPOSITORY -> "fill=\"#f6f7f9\" stroke=\"#8a929c\"";
                    case CHECKS -> "fill=\"#fdf3f2\" stroke=\"#c0392b\" stroke-dasharray=\"6 4\"";
                    case TRUSTED -> "fill=\"#f1f8f3\" stroke=\"#2e8b57\"";
                };
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\" %s/>",
                number(at.x()), number(at.y()), number(placed.getWidth()), number(placed.getHeight()), look);
        line(
                "<text x=\"%s\" y=\"%s\" font-size=\"%d\"%s %s>%s</text>",
                number(at.x() + TextSize.LINE / 2),
                number(at.y() + TextSize.LINE),
                TextSize.FONT,
                cluster.kind() == Cluster.Kind.REPOSITORY ? " font-weight=\"bold\"" : " fill=\"#333\"",
                FONT,
                escaped(cluster.title()));
    }

    private void node(Node node) {
        ElkNode placed = layout.node(node.id());
        Point at = Point.of(placed);
        double width = placed.getWidth();
        double height = placed.getHeight();
        String box = "x=\"" + number(at.x()) + "\" y=\"" + number(at.y()) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\"";
        switch (node.kind()) {
            case EVENT ->
                line("<rect %s rx=\"%s\" fill=\"#fff\" stroke=\"#555\"/>", box, number(Math.min(18, height / 2)));
            case JOB -> line("<rect %s rx=\"3\" fill=\"#fff\" stroke=\"#555\"/>", box);
            case WORKFLOW -> line("<rect %s rx=\"3\" fill=\"#fff\" stroke=\"#333\" stroke-width=\"1.6\"/>", box);
            case GATE -> {
                double cut = 14;
                line(
                        "<polygon points=\"%s\" fill=\"#fff6e5\" stroke=\"#c77700\" stroke-width=\"2.4\"/>",
                        points(
                                at.x() + cut,
                                at.y(),
                                at.x() + width - cut,
                                at.y(),
                                at.x() + width,
                                at.y() + height / 2,
                                at.x() + width - cut,
                                at.y() + height,
                                at.x() + cut,
                                at.y() + height,
                                at.x(),
                                at.y() + height / 2));
            }
            case EVIDENCE -> {
                double fold = 12;
                line(
                        "<polygon points=\"%s\" fill=\"#e9f7ee\" stroke=\"#2e8b57\" stroke-width=\"1.6\"/>",
                        points(
                                at.x(),
                                at.y(),
                                at.x() + width - fold,
                                at.y(),
                                at.x() + width,
                                at.y() + fold,
                                at.x() + width,
                                at.y() + height,
                                at.x(),
                                at.y() + height));
            }
            case ENVIRONMENT ->
                line("<rect %s rx=\"10\" fill=\"#e8f0fc\" stroke=\"#3b7dd8\" stroke-width=\"2.4\"/>", box);
        }
        List<String> lines = TextSize.wrapped(node.lines(), TextSize.LETTERS);
        words(lines, at.x() + width / 2, at.y() + (height - lines.size() * TextSize.LINE) / 2 + TextSize.ASCENT, true);
    }

    private void edge(Edge edge, ElkEdge placed) {
        Point origin = Point.of(placed.getContainingNode());
        String look =
                switch (edge.kind()) {
                    case STARTS, NEEDS, CALLS, FOLLOWED_BY, REPORTS -> "stroke=\"#444\"";
                    case REQUESTS, PROPOSES -> "stroke=\"#444\" stroke-dasharray=\"5 3\"";
                    case ATTESTS, VERIFIED -> "stroke=\"#2e8b57\" stroke-dasharray=\"5 3\"";
                    case DEPLOYS -> "stroke=\"#3b7dd8\" stroke-width=\"2.4\"";
                };
        for (ElkEdgeSection section : placed.getSections()) {
            List<String> path = new ArrayList<>();
            path.add("M" + point(origin, section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                path.add("L" + point(origin, bend.getX(), bend.getY()));
            }
            path.add("L" + point(origin, section.getEndX(), section.getEndY()));
            line("<path d=\"%s\" fill=\"none\" %s marker-end=\"url(#arrow)\"/>", String.join(" ", path), look);
        }
    }

    private void label(ElkEdge placed) {
        Point origin = Point.of(placed.getContainingNode());
        for (ElkLabel label : placed.getLabels()) {
            double x = origin.x() + label.getX();
            double y = origin.y() + label.getY();
            line(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#fff\" fill-opacity=\"0.85\"/>",
                    number(x), number(y), number(label.getWidth()), number(label.getHeight()));
            words(List.of(label.getText()), x + label.getWidth() / 2, y + TextSize.ASCENT, false);
        }
    }

    /** Lines in the middle; the first stands out if it is a name. */
    private void words(List<String> lines, double middle, double baseline, boolean named) {
        for (int i = 0; i < lines.size(); i++) {
            line(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"%d\"%s %s>%s</text>",
                    number(middle),
                    number(baseline + i * TextSize.LINE),
                    TextSize.FONT,
                    named && i == 0 ? " font-weight=\"bold\"" : " fill=\"#333\"",
                    FONT,
                    escaped(lines.get(i)));
        }
    }

    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String points(double... numbers) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            points.append(number(numbers[i])).append(i % 2 == 0 ? "," : " ");
        }
        return points.toString().strip();
    }

    private static String point(Point origin, double x, double y) {
        return number(origin.x() + x) + "," + number(origin.y() + y);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    /**
     * A place from the upper left corner of the picture.
     *
     * @param x to the right
     * @param y down
     */
    private record Point(double x, double y) {
        /** Where a node begins; its own place counts from its parent's. */
        static Point of(ElkNode node) {
            double x = 0;
            double y = 0;
            for (ElkNode each = node; each != null && each.getParent() != null; each = each.getParent()) {
                x += each.getX();
                y += each.getY();
            }
            return new Point(x, y);
        }
    }
}
