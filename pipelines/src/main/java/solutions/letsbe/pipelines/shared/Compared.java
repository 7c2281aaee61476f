package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * The two commits that a change lies between.
 *
 * @param base the one before; forty zeros for a branch that is pushed for the first time
 * @param head the one that is checked
 */
public record Compared(Expr<String> base, Expr<String> head) {
    /** A pull request: its head, and the tip of the branch that it goes to. */
    public static Compared ofPullRequest() {
        return new Compared(github().pullRequestBaseSha(), github().pullRequestHeadSha());
    }

    /** A push: the branch as it is, and as it was before. */
    public static Compared ofPush() {
        return new Compared(github().pushBefore(), github().sha());
    }

    /** Tells a step's script both, as {@code BASE_SHA} and {@code HEAD_SHA}. */
    public <Z extends AnyZone> RunStep<Z> toldTo(RunStep<Z> step) {
        return step.env("BASE_SHA", base).env("HEAD_SHA", head);
    }
}
