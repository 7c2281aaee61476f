package solutions.letsbe.workflows.generator.graph;

import java.util.List;
import java.util.Optional;

/**
 * One thing in a picture.
 *
 * @param id unique among clusters and nodes: letters, digits and {@code _}
 * @param kind what it stands for
 * @param lines its label, the name first
 * @param cluster the id of the cluster that it stands in
 */
public record Node(String id, Kind kind, List<String> lines, Optional<String> cluster) {
    /** What a node stands for. */
    public enum Kind {
        /** What starts a workflow. */
        EVENT,
        /** A job. */
        JOB,
        /** A workflow, or several that do the same. */
        WORKFLOW,
        /** What must be fulfilled before a branch moves on. */
        GATE,
        /** Signed statements. */
        EVIDENCE,
        /** Where something goes live. */
        ENVIRONMENT
    }

    /** Copies the list. */
    public Node {
        lines = List.copyOf(lines);
    }
}
