package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A function with an argument that it can do nothing with. */
public final class ArgumentType implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("argument-type")
                .summary("a function is given a value that it can do nothing with")
                .why("""
                        Functions take texts, numbers and booleans, and some take arrays. Of anything else they make the words 'Array' or 'Object', or
                        nothing.
                        """)
                .source(
                        "exprparser/functions.go of the act fork and of gitea-runner, with which both the server and the runner evaluate; docs.github.com, \"Evaluate expressions\"")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: contains(github.event, 'commits')
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: contains(toJSON(github.event), 'commits')
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.WRONG_ARGUMENT_TYPE, report);
        }
    }
}
