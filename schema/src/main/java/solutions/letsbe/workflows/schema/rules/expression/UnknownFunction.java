package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A function that does not exist. */
public final class UnknownFunction implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-function")
                .summary("an expression calls a function that does not exist")
                .why("""
                        The evaluation fails. Gitea has the functions of GitHub but for case().
                        """)
                .source(
                        "exprparser/interpreter.go (evaluateFuncCall) of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: startWith(github.ref, 'refs/tags/')
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: startsWith(github.ref, 'refs/tags/')
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.UNKNOWN_FUNCTION, report);
        }
    }
}
