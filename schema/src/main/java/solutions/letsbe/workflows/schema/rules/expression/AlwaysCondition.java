package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A condition that lets things run after a cancellation. */
public final class AlwaysCondition implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("always-condition")
                .summary("a condition is always(), so that even a cancelled run goes on")
                .why("""
                        A step with always() runs when somebody has cancelled the run, and delays its end. A whole job with always() does not even
                        that: Gitea cancels the waiting jobs of a cancelled run, whatever their conditions say. Most often 'unless cancelled' is meant.
                        """)
                .source(
                        "the status functions; the note on cancelled runs in modules/actions/jobparser/interpeter.go of Gitea 1.26 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                              - run: make report
                                if: always()
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                              - run: make report
                                if: ${{ !cancelled() }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            if (each.site().isCondition()) {
                for (Expression node : each.nodes()) {
                    if (node instanceof Expression.Call call && call.function().equalsIgnoreCase("always")) {
                        each.report(
                                node,
                                each.place() == ExpressionPlace.STEP_IF
                                        ? "always() runs the step even after the run was cancelled"
                                        : "always() does not save the job: Gitea cancels the waiting jobs of a cancelled run",
                                Optional.of("write ${{ !cancelled() }}"),
                                report);
                    }
                }
            }
        }
    }
}
