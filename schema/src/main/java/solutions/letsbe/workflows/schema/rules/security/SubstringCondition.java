package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A list of allowed values that a part of one passes. */
public final class SubstringCondition implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("substring-condition")
                .summary("'contains' looks for a value within a fixed text, where each part of the text passes")
                .why("""
                        With a text as its first argument `contains` looks for the second within it: of
                        `contains('refs/heads/main refs/heads/stable', github.ref)` a branch called `ma` is let in as well, and so
                        is an empty value. Only in a list it compares whole elements. Or the two arguments are swapped.
                        """)
                .source(
                        "contains in exprparser/functions.go of the act fork and of gitea-runner, with which both the server and the runner evaluate")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            if: contains('refs/heads/main refs/heads/stable', github.ref)
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """)
                .right("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            if: contains(fromJSON('["refs/heads/main", "refs/heads/stable"]'), github.ref)
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (ExpressionSite site : workflow.expressions()) {
            for (ParsedExpression expression : site.expressions()) {
                if (!expression.functions().contains("contains")) {
                    continue;
                }
                for (Expression node : expression.nodes()) {
                    if (node instanceof Expression.Call call
                            && call.function().equalsIgnoreCase("contains")
                            && call.arguments().size() == 2
                            && call.arguments().get(0) instanceof Expression.Str
                            && ContextPath.of(call.arguments().get(1)).isPresent()) {
                        report.add(
                                site,
                                expression,
                                node,
                                "any part of the fixed text passes as '"
                                        + Excerpt.of(ExpressionPrinter.print(
                                                call.arguments().get(1)))
                                        + "', and so does an empty value",
                                Optional.of(
                                        "compare with '==', or look in a list: contains(fromJSON('[\"a\", \"b\"]'), x);"
                                                + " what is searched in stands first"));
                    }
                }
            }
        }
    }
}
