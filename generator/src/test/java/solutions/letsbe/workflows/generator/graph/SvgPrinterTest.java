package solutions.letsbe.workflows.generator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.elk.graph.ElkNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPrinterTest {
    private static final Graph DELIVERY = DeliveryGraph.of("The shop's delivery", Shop.delivery());

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void isXmlThatHoldsEveryLabel() throws Exception {
        NodeList texts = read(SvgPrinter.print(DELIVERY)).getElementsByTagName("text");
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            shown.add(texts.item(i).getTextContent());
        }
        for (Node node : DELIVERY.nodes()) {
            assertThat(shown).containsAll(TextSize.wrapped(node.lines(), TextSize.LETTERS));
        }
        assertThat(shown)
                .containsAll(DELIVERY.clusters().stream().map(Cluster::title).toList());
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(SvgPrinter.print(DELIVERY)).isEqualTo(SvgPrinter.print(DELIVERY));
    }

    @Test
    void namesNothingOutsideAndRunsNothing() {
        assertThat(SvgPrinter.print(DELIVERY).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "<script", "<style", "<image", "NaN");
    }

    @Test
    void takesWhatXmlCannotHold() throws Exception {
        GraphBuilder graph = new GraphBuilder("<a> & \u0001");
        graph.node(Node.Kind.JOB, "a", List.of("<b> & \"c\" \u0002 \ufffe"), Optional.empty());
        assertThat(read(SvgPrinter.print(graph.build()))
                        .getElementsByTagName("text")
                        .item(0)
                        .getTextContent())
                .isEqualTo("<b> & \"c\"    ");
    }

    @Test
    void nothingStandsOnAnything() {
        GraphLayout layout = GraphLayout.of(DELIVERY);
        for (Node one : DELIVERY.nodes()) {
            ElkNode placed = layout.node(one.id());
            assertThat(placed.getX()).isNotNegative();
            assertThat(placed.getX() + placed.getWidth())
                    .isLessThanOrEqualTo(placed.getParent().getWidth());
            assertThat(placed.getY() + placed.getHeight())
                    .isLessThanOrEqualTo(placed.getParent().getHeight());
            for (Node other : DELIVERY.nodes()) {
                ElkNode second = layout.node(other.id());
                if (placed != second && placed.getParent() == second.getParent()) {
                    assertThat(overlap(placed, second))
                            .as(one.id() + " and " + other.id())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyEdgeIsDrawn() {
        String svg = SvgPrinter.print(DELIVERY);
        assertThat(Pattern.compile("marker-end").matcher(svg).results())
                .hasSize(DELIVERY.edges().size());
    }

    private static boolean overlap(ElkNode one, ElkNode other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }
}
