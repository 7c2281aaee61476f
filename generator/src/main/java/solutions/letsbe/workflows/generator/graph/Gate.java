package solutions.letsbe.workflows.generator.graph;

import java.util.List;
import java.util.Optional;

/**
 * What must be fulfilled before a pull request is merged into a branch.
 *
 * @param repository the repository; none for the one at hand
 * @param branch the branch's name or pattern
 * @param approvals how many approvals it needs
 * @param statuses the statuses that must be there and have succeeded
 */
public record Gate(Optional<String> repository, String branch, int approvals, List<RequiredStatus> statuses) {
    /** Copies the list. */
    public Gate {
        statuses = List.copyOf(statuses);
    }

    /** Whether the branch is named, and no pattern for several. */
    boolean isOfOneBranch() {
        return !branch.matches(".*[*?\\[{].*");
    }
}
