package solutions.letsbe.workflows.schema.compatibility;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.language.KeyFact;
import solutions.letsbe.workflows.schema.language.WithoutSupport;
import solutions.letsbe.workflows.schema.rule.Target;

/**
 * Something in a file that not every version does as it says.
 *
 * @param fact what is known of it
 * @param what it, in words: {@code 'concurrency'}
 * @param start where it begins
 * @param end where it ends, exclusive
 */
public record VersionNeed(KeyFact fact, String what, Position start, Position end) {
    /** What these versions do instead; empty where they do what it says. */
    public Optional<WithoutSupport> failure(Target target) {
        return fact.failure(target.gitea(), target.runner());
    }

    /** Whether no version does what it says. */
    public boolean isHopeless() {
        return fact.support() instanceof KeyFact.Support.Never;
    }

    /** Since when it works, in words: {@code Gitea 1.27 and runner 2.0}. */
    public String since() {
        if (fact.support() instanceof KeyFact.Support.Except except) {
            return "a Gitea older than " + except.from() + " or from " + except.until() + " on";
        }
        String gitea = fact.sinceGitea().map(version -> "Gitea " + version).orElse("");
        String runner = fact.sinceRunner().map(version -> "runner " + version).orElse("");
        return gitea.isEmpty() || runner.isEmpty() ? gitea + runner : gitea + " and " + runner;
    }
}
