package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.Evaluator;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A context that has no value where it is read. */
public final class UnavailableContext implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unavailable-context")
                .summary("a context is read where it has no value, or none that can be relied on")
                .why("""
                        Gitea does not check where a context is read. What has no value there is an empty text, and the workflow goes on with that;
                        GitHub refuses the workflow.
                        """)
                .source(
                        "services/actions/run.go and modules/actions/jobparser of Gitea 1.22 to 28; docs.github.com, \"Contexts reference\"")
                .wrong("""
                        name: ci
                        on: push
                        concurrency: build-${{ matrix.os }}
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              matrix:
                                os: [debian, alpine]
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        concurrency: build-${{ github.ref }}
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              matrix:
                                os: [debian, alpine]
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            if (each.place() == ExpressionPlace.CALL_SECRETS) {
                // Anything but one secret is refused there: another mistake.
                continue;
            }
            boolean blocked = Decision.blocked(each.site(), each.place(), expressions.target())
                    .isPresent();
            boolean inAction = expressions.workflow().isEmpty();
            for (Expression node : each.nodes()) {
                if (node instanceof Expression.Context context
                        && !(blocked && BlockingContext.isMissing(context))
                        && !BlockingContext.isLabel(each, node)) {
                    ContextName.of(context.name())
                            .flatMap(name -> message(each, name, inAction, expressions))
                            .ifPresent(message -> each.report(node, message, Optional.of(hint(each)), report));
                }
            }
        }
    }

    private static Optional<String> message(
            SiteExpression each, ContextName context, boolean inAction, FileExpressions expressions) {
        if (inAction && context == ContextName.SECRETS) {
            return Optional.of("an action has no secrets of its own, so this is always empty");
        }
        if (each.place().contexts().contains(context)) {
            return Optional.empty();
        }
        String key = "'" + each.place().key() + "'";
        if (context == ContextName.JOBS) {
            return Optional.of("'jobs' has a value only in the outputs of a called workflow, so this is always empty");
        }
        if (Decision.of(each.site(), each.place(), expressions.target()) == Evaluator.SERVER) {
            return Optional.of("'" + context.text() + "' is always empty in " + key
                    + ": Gitea itself evaluates that, before a runner has the job");
        }
        if (each.place() == ExpressionPlace.JOB_IF || each.place() == ExpressionPlace.CALL_IF) {
            return context == ContextName.STEPS
                    ? Optional.of("no step of the job has run when its 'if' is evaluated, so this is always empty")
                    : inCondition(context, Decision.needsOthers(each.site()));
        }
        return byRunner(context, key);
    }

    /** Up to Gitea 1.26, and later where a job needs no other, the runner decides, which has everything. */
    private static Optional<String> inCondition(ContextName context, boolean needsOthers) {
        return List.of(ContextName.ENV, ContextName.SECRETS, ContextName.RUNNER).contains(context)
                ? Optional.of(
                        "'" + context.text() + "' in the 'if' of a job "
                                + (needsOthers
                                        ? "works up to Gitea 1.26 only: later ones leave the job blocked"
                                        : "works only as long as the job needs no other: with 'needs' Gitea 1.27 leaves it blocked"))
                : Optional.empty();
    }

    /** The runner gives what it has by then; what GitHub would refuse and Gitea does is no mistake here. */
    private static Optional<String> byRunner(ContextName context, String key) {
        return switch (context) {
            case STEPS ->
                Optional.of("no step of the job has run when " + key + " is evaluated, so this is always empty");
            case RUNNER ->
                Optional.of("'runner' is always empty in " + key + ": it is evaluated before the machine is there");
            case ENV ->
                Optional.of(
                        "'env' in " + key + " is not filled in yet: at best the text is taken as it is written, with"
                                + " its own expressions in it");
            default -> Optional.empty();
        };
    }

    private static String hint(SiteExpression each) {
        return each.place().contexts().stream()
                .filter(name -> name != ContextName.GITEA)
                .map(ContextName::text)
                .collect(Collectors.joining(", ", "there are ", ""));
    }
}
