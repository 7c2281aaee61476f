package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.Evaluator;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** Who evaluates an expression, which depends on the version. */
final class Decision {
    /** From here on the server decides a job that needs others, and calls workflows (go-gitea/gitea#37478). */
    private static final GiteaVersion SERVER_DECIDES = new GiteaVersion(1, 27, 0);

    private static final GiteaVersion CONCURRENCY = new GiteaVersion(1, 26, 0);

    private Decision() {}

    /** The one who evaluates a place for the target. */
    static Evaluator of(ExpressionSite site, ExpressionPlace place, Target target) {
        return switch (place) {
            case JOB_IF ->
                target.gitea().isAtLeast(SERVER_DECIDES) && needsOthers(site) ? Evaluator.SERVER : Evaluator.RUNNER;
            case CALL_IF, CALL_WITH, CALL_SECRETS, CALL_INPUT_DEFAULT, CALL_OUTPUT ->
                target.gitea().isAtLeast(SERVER_DECIDES) ? Evaluator.SERVER : Evaluator.RUNNER;
            default -> place.evaluator();
        };
    }

    /** Where the job stays blocked if the server cannot evaluate the expression; what part of the job that is. */
    static Optional<String> blocked(ExpressionSite site, ExpressionPlace place, Target target) {
        boolean server = of(site, place, target) == Evaluator.SERVER;
        return switch (place) {
            case JOB_IF -> server ? Optional.of("the 'if' of a job that needs others") : Optional.empty();
            case CALL_IF -> server ? Optional.of("the 'if' of a job that calls a workflow") : Optional.empty();
            case JOB_CONCURRENCY ->
                target.gitea().isAtLeast(CONCURRENCY) ? Optional.of("the 'concurrency' of a job") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether the job of a site needs others. */
    static boolean needsOthers(ExpressionSite site) {
        return site.job().filter(job -> !job.needs().isEmpty()).isPresent();
    }
}
