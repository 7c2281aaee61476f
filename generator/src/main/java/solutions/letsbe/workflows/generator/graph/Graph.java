package solutions.letsbe.workflows.generator.graph;

import java.util.List;
import java.util.Optional;

/**
 * A picture before anything is drawn: what stands in it and what leads where.
 *
 * @param title what it shows
 * @param clusters the frames around nodes, an outer one before those in it
 * @param nodes the nodes, in the order in which people read them
 * @param edges the edges between them
 */
public record Graph(String title, List<Cluster> clusters, List<Node> nodes, List<Edge> edges) {
    /** Copies the lists. */
    public Graph {
        clusters = List.copyOf(clusters);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The clusters in a cluster; the outermost ones for none. */
    List<Cluster> clustersIn(Optional<String> parent) {
        return clusters.stream()
                .filter(cluster -> cluster.parent().equals(parent))
                .toList();
    }

    /** The nodes that stand directly in a cluster; those outside of all for none. */
    List<Node> nodesIn(Optional<String> cluster) {
        return nodes.stream().filter(node -> node.cluster().equals(cluster)).toList();
    }
}
