package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A graph as a Mermaid flowchart, as Gitea renders it: strict, in a light or a dark theme.
 *
 * <p>Every label is quoted, colours are those of lines only, so that they fit both themes, and no line of the text depends on
 * one far away.
 */
public final class MermaidPrinter {
    /** Gitea 1.26.0 shows an error for a label of several lines that is made of HTML; later ones say this themselves. */
    private static final String PLAIN_LABELS =
            "\"htmlLabels\": false, \"flowchart\": {\"htmlLabels\": false, \"wrappingWidth\": 320}";

    /** Frames in frames cross fewer lines with it. Gitea has it since 1.26; where it is missing, Mermaid takes its own layout. */
    private static final String LAYOUT_WITH_FRAMES = "\"layout\": \"elk\", ";

    private final List<String> lines = new ArrayList<>();
    private final Graph graph;

    private MermaidPrinter(Graph graph) {
        this.graph = graph;
    }

    /** The text, which ends with a line feed. */
    public static String print(Graph graph) {
        return new MermaidPrinter(graph).text();
    }

    private String text() {
        lines.add("%%{init: {" + (graph.clusters().isEmpty() ? "" : LAYOUT_WITH_FRAMES) + PLAIN_LABELS + "}}%%");
        lines.add("flowchart TB");
        lines.add("  accTitle: " + graph.title().replaceAll("[\\s;#]+", " ").strip());
        inside(Optional.empty(), "  ");
        for (Edge edge : graph.edges()) {
            lines.add("  " + edge.from() + " " + arrow(edge.kind())
                    + edge.kind().word().map(word -> "|\"" + word + "\"|").orElse("") + " " + edge.to());
        }
        styles();
        return String.join("\n", lines) + "\n";
    }

    private void inside(Optional<String> cluster, String indent) {
        for (Node node : graph.nodesIn(cluster)) {
            lines.add(indent + node.id() + shape(node) + style(node.kind()));
        }
        for (Cluster inner : graph.clustersIn(cluster)) {
            lines.add(indent + "subgraph " + inner.id() + "[" + MermaidText.label(List.of(inner.title())) + "]");
            inside(Optional.of(inner.id()), indent + "  ");
            lines.add(indent + "end");
        }
    }

    private static String shape(Node node) {
        String label = MermaidText.label(node.lines());
        return switch (node.kind()) {
            case EVENT -> "([" + label + "])";
            case JOB, WORKFLOW -> "[" + label + "]";
            case GATE -> "{{" + label + "}}";
            case EVIDENCE -> "[/" + label + "/]";
            case ENVIRONMENT -> "[(" + label + ")]";
        };
    }

    private static String style(Node.Kind kind) {
        return switch (kind) {
            case GATE -> ":::gate";
            case EVIDENCE -> ":::evidence";
            case ENVIRONMENT -> ":::environment";
            case EVENT, JOB, WORKFLOW -> "";
        };
    }

    private static String arrow(Edge.Kind kind) {
        return switch (kind) {
            case STARTS, NEEDS, CALLS, FOLLOWED_BY, REPORTS -> "-->";
            case REQUESTS, PROPOSES, ATTESTS, VERIFIED -> "-.->";
            case DEPLOYS -> "==>";
        };
    }

    private void styles() {
        if (has(Node.Kind.GATE)) {
            lines.add("  classDef gate stroke:#c77700,stroke-width:3px");
        }
        if (has(Node.Kind.EVIDENCE)) {
            lines.add("  classDef evidence stroke:#2e8b57,stroke-width:2px");
        }
        if (has(Node.Kind.ENVIRONMENT)) {
            lines.add("  classDef environment stroke:#3b7dd8,stroke-width:3px");
        }
        for (Cluster cluster : graph.clusters()) {
            switch (cluster.kind()) {
                case CHECKS ->
                    lines.add("  style " + cluster.id() + " stroke:#c0392b,stroke-width:2px,stroke-dasharray:6 4");
                case TRUSTED -> lines.add("  style " + cluster.id() + " stroke:#2e8b57,stroke-width:2px");
                case REPOSITORY -> {}
            }
        }
    }

    private boolean has(Node.Kind kind) {
        return graph.nodes().stream().anyMatch(node -> node.kind() == kind);
    }
}
