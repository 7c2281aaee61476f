package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A choice whose first value counts as false. */
public final class FalsyChoice implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("falsy-choice")
                .summary("a choice 'condition && a || b' has an a that counts as false, so it always gives b")
                .why("""
                        With && and || a choice works only if its first value counts as true. '', 0, false and null count as false, so the second one is
                        taken even where the condition holds.
                        """)
                .source("docs.github.com, \"Evaluate expressions\": operators")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make $FLAGS
                                env:
                                  FLAGS: ${{ github.ref_name == 'main' && '' || '--debug' }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make $FLAGS
                                env:
                                  FLAGS: ${{ github.ref_name != 'main' && '--debug' || '' }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.LOST_CHOICE, report);
        }
    }
}
