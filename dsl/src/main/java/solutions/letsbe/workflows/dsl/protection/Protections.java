package solutions.letsbe.workflows.dsl.protection;

import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;

/** Everything to write a repository's protection with, for static import. */
public final class Protections {
    private Protections() {}

    /**
     * The protection of a repository.
     *
     * @param name the repository's name without its owner
     * @throws InvalidWorkflowException if it holds other characters than letters, digits, {@code .}, {@code _} and {@code -}
     */
    public static RepositoryProtectionBuilder protect(String name) {
        return new RepositoryProtectionBuilder(name);
    }

    /**
     * A rule for the branches that a pattern matches.
     *
     * @throws InvalidWorkflowException if Gitea cannot read the pattern
     */
    public static BranchRule branch(String pattern) {
        return BranchRule.of(pattern);
    }

    /**
     * A rule for the tags that a pattern matches, or a regular expression between two slashes.
     *
     * @throws InvalidWorkflowException if Gitea cannot read it
     */
    public static TagRule tag(String pattern) {
        return TagRule.of(pattern);
    }

    /** The settings of pull requests, with the ways to merge, the default one first. */
    public static RepositorySettings settings(MergeStyle first, MergeStyle... more) {
        return RepositorySettings.of(first, more);
    }

    /** Code owners, whose teams are of this organisation. */
    public static CodeOwners codeOwners(String organisation) {
        return CodeOwners.in(organisation);
    }

    /** A team of the organisation that owns the repository. */
    public static Member team(String name) {
        return new Member.Team(name);
    }

    /** A user. */
    public static Member user(String name) {
        return new Member.User(name);
    }
}
