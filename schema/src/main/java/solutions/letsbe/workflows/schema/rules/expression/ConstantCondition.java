package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A condition that comes out the same in every run. */
public final class ConstantCondition implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("constant-condition")
                .summary("a condition does not depend on anything, so it decides nothing")
                .why("""
                        A job or step with such a condition always runs, or never does. A job that never runs still takes a runner where it needs no
                        other job, since the runner reads the condition.
                        """)
                .source("the expression language: what the literals of a condition come to")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: true || github.ref_name == 'main'
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            if (each.site().isCondition() && each.isWhole()) {
                Constants.truth(each.root())
                        .ifPresent(holds -> report.add(
                                each.site().scalar(),
                                "this condition is always " + holds,
                                holds
                                        ? "leave out 'if', or ask for what is meant"
                                        : "take out what never runs, or ask for what is meant"));
            }
        }
    }
}
