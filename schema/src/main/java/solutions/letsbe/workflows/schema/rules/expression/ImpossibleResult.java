package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A comparison of how a job or step ended with a word that is never said of one. */
public final class ImpossibleResult implements ExpressionRule {
    private static final List<String> OF_THE_RUNNING_JOB = List.of("success", "failure", "cancelled");
    private static final List<String> OF_WHAT_HAS_ENDED = List.of("success", "failure", "cancelled", "skipped");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("impossible-result")
                .summary("the result of a job or step is compared with a word that is none")
                .why("""
                        A job that is needed and a step that is over are success, failure, cancelled or skipped, and the job that runs is one of the
                        first three. With any other word, failed for one, the comparison is always the same.
                        """)
                .source("models/actions/status.go of Gitea 1.22 to 28, act/model/step_result.go of the runner")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - id: test
                                run: make test
                              - run: make report
                                if: always() && steps.test.outcome == 'failed'
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - id: test
                                run: make test
                              - run: make report
                                if: always() && steps.test.outcome == 'failure'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            for (Expression node : each.nodes()) {
                if (node instanceof Expression.Binary comparison
                        && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL)) {
                    check(comparison.left(), comparison.right(), comparison, each, report);
                    check(comparison.right(), comparison.left(), comparison, each, report);
                }
            }
        }
    }

    private static void check(
            Expression result, Expression word, Expression.Binary comparison, SiteExpression each, Report report) {
        Optional<List<String>> results = ContextPath.of(result).flatMap(ImpossibleResult::results);
        // The empty text asks whether the step has run at all.
        if (results.isPresent()
                && word instanceof Expression.Str text
                && !text.value().isEmpty()
                && results.get().stream().noneMatch(text.value()::equalsIgnoreCase)) {
            each.report(
                    comparison,
                    "no job or step ends as '" + Excerpt.of(text.value()) + "', so this is always "
                            + (comparison.operator() == Operator.NOT_EQUAL),
                    SiteExpression.Names.nearest(text.value(), results.get())
                            .or(() -> Optional.of("it is one of " + String.join(", ", results.get()))),
                    report);
        }
    }

    private static Optional<List<String>> results(ContextPath path) {
        if (path.is(ContextName.JOB, "status")) {
            return Optional.of(OF_THE_RUNNING_JOB);
        }
        return path.is(ContextName.NEEDS, "*", "result")
                        || path.is(ContextName.STEPS, "*", "outcome")
                        || path.is(ContextName.STEPS, "*", "conclusion")
                ? Optional.of(OF_WHAT_HAS_ENDED)
                : Optional.empty();
    }
}
