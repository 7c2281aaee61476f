package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A function with too few or too many arguments. */
public final class ArgumentCount implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("argument-count")
                .summary("a function is called with too few or too many arguments")
                .why("""
                        The evaluation fails, or what is too much is not looked at.
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
                                if: startsWith('refs/tags/')
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
            each.report(TypeProblem.Kind.WRONG_ARGUMENT_COUNT, report);
        }
    }
}
