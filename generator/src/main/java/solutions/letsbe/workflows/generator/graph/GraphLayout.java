package solutions.letsbe.workflows.generator.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where everything in a picture stands.
 *
 * @param graph the picture
 * @param root the frame around all of it
 * @param nodes the placed nodes and clusters by their id
 * @param edges the placed edges
 */
record GraphLayout(Graph graph, ElkNode root, Map<String, ElkNode> nodes, Map<Edge, ElkEdge> edges) {
    private static final double MARGIN = 12;

    /** Places everything. The same picture is placed the same way every time. */
    static GraphLayout of(Graph graph) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 32.0);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (Cluster cluster : graph.clusters()) {
            ElkNode parent = cluster.parent().map(nodes::get).orElse(root);
            ElkNode frame = ElkGraphUtil.createNode(Objects.requireNonNull(parent));
            frame.setProperty(CoreOptions.PADDING, new ElkPadding(TextSize.LINE + MARGIN, MARGIN, MARGIN, MARGIN));
            frame.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
            nodes.put(cluster.id(), frame);
        }
        for (Node node : graph.nodes()) {
            ElkNode parent = node.cluster().map(nodes::get).orElse(root);
            ElkNode box = ElkGraphUtil.createNode(Objects.requireNonNull(parent));
            List<String> lines = TextSize.wrapped(node.lines(), TextSize.LETTERS);
            double width = TextSize.width(lines) + 2 * MARGIN + (node.kind() == Node.Kind.GATE ? 2 * MARGIN : 0);
            box.setDimensions(Math.max(width, heading(graph, node)), lines.size() * TextSize.LINE + MARGIN);
            nodes.put(node.id(), box);
        }
        Map<Edge, ElkEdge> edges = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            ElkEdge line = ElkGraphUtil.createSimpleEdge(
                    Objects.requireNonNull(nodes.get(edge.from())), Objects.requireNonNull(nodes.get(edge.to())));
            edge.kind().word().ifPresent(word -> {
                ElkLabel label = ElkGraphUtil.createLabel(word, line);
                label.setDimensions(TextSize.width(List.of(word)), TextSize.LINE);
            });
            edges.put(edge, line);
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new GraphLayout(graph, root, nodes, edges);
    }

    /** The width of the heading above a node, which its frame must hold. */
    private static double heading(Graph graph, Node node) {
        return graph.clusters().stream()
                .filter(cluster -> node.cluster().equals(Optional.of(cluster.id())))
                .mapToDouble(cluster -> TextSize.width(List.of(cluster.title())))
                .findFirst()
                .orElse(0);
    }

    /** A placed node or cluster. */
    ElkNode node(String id) {
        return Objects.requireNonNull(nodes.get(id));
    }
}
