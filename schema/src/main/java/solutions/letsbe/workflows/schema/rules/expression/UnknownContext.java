package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A context that does not exist. */
public final class UnknownContext implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-context")
                .summary("an expression reads a context that does not exist")
                .why("""
                        The evaluation fails: the step or job fails on the runner, or stays blocked where the server evaluates. Often a text has no
                        quotes.
                        """)
                .source(
                        "exprparser/interpreter.go (evaluateVariable) of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.ref_name == main
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
            each.report(TypeProblem.Kind.UNKNOWN_CONTEXT, report);
        }
    }
}
