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
                        Arrays and objects equal nothing but themselves, count as true even when they are empty, and neither they nor booleans have an
                        order.
                        """)
                .source(
                        "docs.github.com, \"Evaluate expressions\": operators; modules/actions/jobparser/interpeter.go of Gitea 1.26 to 28")
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
        for (SiteExpression each : expressions.evaluated()) {
            each.report(TypeProblem.Kind.MEANINGLESS_COMPARISON, report);
            each.report(TypeProblem.Kind.MEANINGLESS_NOT, report);
        }
    }
}
