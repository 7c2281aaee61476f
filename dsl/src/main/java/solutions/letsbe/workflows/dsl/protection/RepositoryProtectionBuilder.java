package solutions.letsbe.workflows.dsl.protection;

import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;

/** A repository's protection in the making. */
public final class RepositoryProtectionBuilder {
    private final ImmutableRepositoryProtection.Builder builder = ImmutableRepositoryProtection.builder();

    RepositoryProtectionBuilder(String name) {
        if (!name.matches("[-._A-Za-z0-9]+")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + name + "' is no name of a repository: letters, digits, '.', '_' and '-', without its owner");
        }
        builder.repository(name).location(Location.here());
    }

    /** Further rules for branches, after those said before: the first that matches a branch applies. */
    public RepositoryProtectionBuilder branches(BranchRule... more) {
        builder.addBranches(more);
        return this;
    }

    /** Further rules for tags. */
    public RepositoryProtectionBuilder tags(TagRule... more) {
        builder.addTags(more);
        return this;
    }

    /** The settings of pull requests. */
    public RepositoryProtectionBuilder settings(RepositorySettings settings) {
        builder.settings(settings);
        return this;
    }

    /** The code owners. */
    public RepositoryProtectionBuilder codeOwners(CodeOwners owners) {
        builder.codeOwners(owners);
        return this;
    }

    /** What the repository is, and what its protection is for: one line, for the page that people read. */
    public RepositoryProtectionBuilder because(String reason) {
        builder.comment(PlainText.line("because(...)", reason));
        return this;
    }

    /**
     * The protection.
     *
     * @throws InvalidWorkflowException if something in it contradicts something else, naming the Java line
     */
    public RepositoryProtection build() {
        RepositoryProtection protection = builder.build();
        new ProtectionChecks(protection).run();
        return protection;
    }
}
