package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A property or element of something that has none. */
public final class WrongAccess implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("wrong-access")
                .summary("an expression reads a part of a value that has no such parts, so it is always empty")
                .why("""
                        Only objects have properties and only arrays have elements by number. Reading another value so gives nothing on Gitea, and no
                        error.
                        """)
                .source(
                        "exprparser/interpreter.go (evaluateIndexAccess, getPropertyValue) of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.ref.name == 'main'
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.ref_name == 'main'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.NOT_AN_OBJECT, report);
            each.report(TypeProblem.Kind.WRONG_INDEX, report);
        }
    }
}
