package solutions.letsbe.workflows.schema.language;

import java.util.Optional;

/**
 * A property of a context whose properties are known: {@code github} (and {@code gitea}), {@code job}, {@code runner},
 * {@code strategy}.
 *
 * @param context the context; {@link ContextName#GITHUB} stands for {@code gitea} too
 * @param name the property
 * @param value whether it has a value on Gitea
 * @param sinceGitea the server from which on it has one
 * @param sinceRunner the runner from which on it has one
 * @param note what is particular about it on Gitea; one sentence without a full stop, or empty
 */
public record ContextProperty(
        ContextName context,
        String name,
        Value value,
        Optional<GiteaVersion> sinceGitea,
        Optional<RunnerVersion> sinceRunner,
        String note) {
    /** Whether a property has a value. */
    public enum Value {
        /** It has one, from the named versions on. */
        PRESENT,
        /** It is always empty; GitHub fills it. */
        EMPTY
    }

    /** Whether it has a value with these versions. */
    public boolean isPresent(GiteaVersion gitea, RunnerVersion runner) {
        return value == Value.PRESENT
                && sinceGitea.filter(first -> !gitea.isAtLeast(first)).isEmpty()
                && sinceRunner.filter(first -> !runner.isAtLeast(first)).isEmpty();
    }
}
