package solutions.letsbe.workflows.generator.graph;

import java.util.Optional;

/**
 * A frame around nodes: a repository, or a zone in it.
 *
 * @param id unique among clusters and nodes: letters, digits and {@code _}
 * @param kind what it stands for
 * @param title its heading
 * @param parent the id of the cluster that it stands in
 */
public record Cluster(String id, Kind kind, String title, Optional<String> parent) {
    /** What a cluster stands for. */
    public enum Kind {
        /** A repository. */
        REPOSITORY,
        /** A zone that runs code nobody has approved. */
        CHECKS,
        /** A zone that may hold secrets. */
        TRUSTED
    }
}
