package solutions.letsbe.workflows.schema.simulation;

import solutions.letsbe.workflows.schema.repository.Repository;

/**
 * A repository on a Gitea, its files as they are where an event happens.
 *
 * @param owner the user or organisation
 * @param name its name
 * @param defaultBranch the branch that the clock and issues start workflows of
 * @param files its files
 */
public record HostedRepository(String owner, String name, String defaultBranch, Repository files) {
    /** A repository whose default branch is {@code main}. */
    public HostedRepository(String owner, String name, Repository files) {
        this(owner, name, "main", files);
    }

    /** As Gitea shows it: {@code owner/name}. */
    public String fullName() {
        return owner + "/" + name;
    }

    boolean isNamed(String anyForm) {
        return anyForm.equals(name) || anyForm.equals(fullName());
    }
}
