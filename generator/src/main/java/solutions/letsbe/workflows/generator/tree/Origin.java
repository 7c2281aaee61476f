package solutions.letsbe.workflows.generator.tree;

import java.util.List;

/**
 * Where in Java a part of the tree was made.
 *
 * @param line the line to look at, as {@code HubPullRequest.java:31}
 * @param via the lines of shared helpers that it went through, innermost first
 */
public record Origin(String line, List<String> via) {
    /** The line, with the helpers in brackets. */
    @Override
    public String toString() {
        return via.isEmpty() ? line : line + " (via " + String.join(", ", via) + ")";
    }
}
