package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A comparison that comes out the same whatever is compared. */
public final class MeaninglessComparison implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("meaningless-comparison")
                .summary("a comparison tells nothing: it comes out the same whatever is compared")
                .why("""
                        Held against a text, a number or a boolean, arrays and objects are no number, so that they equal nothing and have no order;
                        held against their like, Gitea cannot compare them at all. They count as true even when they are empty, and an order of
                        booleans is only that of 0 and 1.
                        """)
                .source(
                        "docs.github.com, \"Evaluate expressions\": operators; exprparser/interpreter.go (compareValues) of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.event.inputs == 'debug'
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.event_name == 'push'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.MEANINGLESS_COMPARISON, report);
            each.report(TypeProblem.Kind.MEANINGLESS_NOT, report);
        }
    }
}
