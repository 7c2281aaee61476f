package solutions.letsbe.workflows.generator.graph;

import java.util.Optional;

/**
 * What leads from one node to another.
 *
 * @param from the id of the first
 * @param to the id of the second
 * @param kind why it leads there
 */
public record Edge(String from, String to, Kind kind) {
    /** Why an edge leads from one node to the other. */
    public enum Kind {
        /** The event starts the workflow or job. */
        STARTS(""),
        /** The job ends before the other begins. */
        NEEDS(""),
        /** The workflow's jobs are run as if they stood in the caller. */
        CALLS("calls"),
        /** The end of a run starts the other workflow. */
        FOLLOWED_BY("then"),
        /** It starts the other workflow through the API. */
        REQUESTS("asks"),
        /** It opens a pull request. */
        PROPOSES("proposes"),
        /** Its status is required. */
        REPORTS(""),
        /** It signs the evidence. */
        ATTESTS("signs"),
        /** It goes no further without this evidence. */
        VERIFIED("verified"),
        /** It puts something live there. */
        DEPLOYS("deploys");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What stands beside the edge; none where the nodes say enough. */
        Optional<String> word() {
            return word.isEmpty() ? Optional.empty() : Optional.of(word);
        }
    }
}
