package solutions.letsbe.workflows.schema.simulation;

import java.util.List;
import solutions.letsbe.workflows.schema.language.StatusContextPattern;
import solutions.letsbe.workflows.schema.repository.Repository;

/**
 * A repository on a Gitea, its files as they are where an event happens.
 *
 * @param owner the user or organisation
 * @param name its name
 * @param defaultBranch the branch that the clock and issues start workflows of
 * @param required the statuses that any rule of its branch protection requires
 * @param files its files
 */
public record HostedRepository(
        String owner, String name, String defaultBranch, List<StatusContextPattern> required, Repository files) {
    /** Copies the list. */
    public HostedRepository {
        required = List.copyOf(required);
    }

    /** A repository whose default branch is {@code main}, and that requires no status. */
    public HostedRepository(String owner, String name, Repository files) {
        this(owner, name, "main", List.of(), files);
    }

    /** As Gitea shows it: {@code owner/name}. */
    public String fullName() {
        return owner + "/" + name;
    }

    boolean isNamed(String anyForm) {
        return anyForm.equals(name) || anyForm.equals(fullName());
    }
}
