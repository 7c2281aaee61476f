package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects a graph, and gives each of its parts an id that says what it is. */
final class GraphBuilder {
    private final String title;
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();

    GraphBuilder(String title) {
        this.title = title;
    }

    /** Adds a cluster, and gives its id. */
    String cluster(Cluster.Kind kind, String name, String heading, Optional<String> parent) {
        String id = id(kind == Cluster.Kind.REPOSITORY ? "repository" : "zone", name);
        clusters.add(new Cluster(id, kind, heading, parent));
        return id;
    }

    /** Adds a node, and gives its id. */
    String node(Node.Kind kind, String name, List<String> lines, Optional<String> cluster) {
        String id = id(
                switch (kind) {
                    case EVENT -> "on";
                    case JOB -> "job";
                    case WORKFLOW -> "workflow";
                    case GATE -> "gate";
                    case EVIDENCE -> "evidence";
                    case ENVIRONMENT -> "environment";
                },
                name);
        nodes.add(new Node(id, kind, lines, cluster));
        return id;
    }

    /** Adds an edge, unless it is there. */
    void edge(String from, String to, Edge.Kind kind) {
        edges.add(new Edge(from, to, kind));
    }

    Graph build() {
        return new Graph(title, clusters, nodes, List.copyOf(edges));
    }

    /** Mermaid takes no more than these letters everywhere, and a prefix keeps {@code end} from being its keyword. */
    private String id(String prefix, String name) {
        String wish = prefix + "_" + name.replaceAll("[^A-Za-z0-9]+", "_");
        String id = wish;
        for (int count = 2; !ids.add(id); count++) {
            id = wish + "_" + count;
        }
        return id;
    }
}
