package solutions.letsbe.workflows.dsl.protection;

import java.util.List;

/** Who may push to a branch. */
public sealed interface Access {
    /** Nobody: changes come by pull request. */
    record Nobody() implements Access {}

    /** Everyone who may write to the repository. */
    record Writers() implements Access {}

    /**
     * Some, and nobody else.
     *
     * @param members users and teams; none where only deploy keys may
     * @param deployKeys whether every deploy key that may write counts as well: Gitea does not tell them apart
     */
    record Only(List<Member> members, boolean deployKeys) implements Access {
        /** Copies the list. */
        public Only {
            members = List.copyOf(members);
        }
    }
}
