package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.expression.type.TypeProblem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A constant that is no JSON. */
public final class BrokenJson implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("broken-json")
                .summary("fromJSON() is given a constant that is no JSON")
                .why("""
                        The evaluation fails. JSON takes double quotes, and no comma at the end.
                        """)
                .source(
                        "RFC 8259; fromJSON in exprparser/functions.go of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: ci
                        on: [push]
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: contains(fromJSON('["push", "schedule",]'), github.event_name)
                        """)
                .right("""
                        name: ci
                        on: [push]
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: contains(fromJSON('["push", "schedule"]'), github.event_name)
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.report(TypeProblem.Kind.BAD_JSON, report);
        }
    }
}
