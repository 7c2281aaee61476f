package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A format that does not fit its arguments. */
public final class FormatPlaceholders implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("format-placeholders")
                .summary("the first argument of format() does not fit the others")
                .why("""
                        A place {N} without an argument, or a single brace, makes the evaluation fail; an argument without a place is lost.
                        """)
                .source(
                        "format in exprparser/functions.go of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish "$TAG"
                                env:
                                  TAG: ${{ format('{0}-{1}', github.ref_name) }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish "$TAG"
                                env:
                                  TAG: ${{ format('{0}-{1}', github.ref_name, github.run_number) }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.BAD_FORMAT, report);
        }
    }
}
