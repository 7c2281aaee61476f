package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A fixed text of which the beginning or the end is compared with what the run brings. */
public final class SwappedArguments implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("swapped-arguments")
                .summary("startsWith() or endsWith() is asked about a fixed text")
                .why("""
                        The first argument is what is looked at, the second what it begins or ends with. Of a fixed text this is true for its own
                        beginnings and ends, and so for an empty value, and false for everything longer.
                        """)
                .source("modules/actions/jobparser/interpeter.go of Gitea 1.26 to 28, act/exprparser of the runner")
                .wrong("""
                        name: release
                        on: push
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make release
                                if: startsWith('refs/tags/v', github.ref)
                        """)
                .right("""
                        name: release
                        on: push
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make release
                                if: startsWith(github.ref, 'refs/tags/v')
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            for (Expression node : each.nodes()) {
                if (node instanceof Expression.Call call
                        && (call.function().equalsIgnoreCase("startsWith")
                                || call.function().equalsIgnoreCase("endsWith"))
                        && call.arguments().size() == 2
                        && call.arguments().get(0) instanceof Expression.Str fixed
                        && ContextPath.of(call.arguments().get(1)).isPresent()) {
                    String value =
                            Excerpt.of(ExpressionPrinter.print(call.arguments().get(1)));
                    each.report(
                            node,
                            "this looks for '" + value + "' within the fixed text '" + Excerpt.of(fixed.value())
                                    + "', so nothing longer passes, and an empty value does",
                            Optional.of("what is looked at stands first: " + Excerpt.of(call.function()) + "(" + value
                                    + ", ...)"),
                            report);
                }
            }
        }
    }
}
