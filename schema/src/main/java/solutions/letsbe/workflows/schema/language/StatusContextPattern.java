package solutions.letsbe.workflows.schema.language;

/**
 * A pattern of the commit statuses that branch protection requires: {@code *} is anything, slashes too, <code>?</code> one
 * character, {@code [a-z]} one of a set, <code>{a,b}</code> one of several, {@code \} takes the meaning of the character after it.
 *
 * <p>Source: {@code MergeRequiredContextsCommitStatus} in {@code services/pull/commit_status.go} of Gitea 1.22 to 28, which
 * compiles it as a glob without separators.
 *
 * @param text the pattern as it was written
 */
public record StatusContextPattern(String text) {
    /** Whether it matches all of a status' context. */
    public boolean matches(String context) {
        return NameMatcher.ofGlob(text).matches(context);
    }
}
