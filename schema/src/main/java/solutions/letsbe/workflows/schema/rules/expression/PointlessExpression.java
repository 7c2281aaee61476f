package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** An expression that could be written as a text. */
public final class PointlessExpression implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("pointless-expression")
                .summary("an expression always comes to the same text, or does nothing to it")
                .why("""
                        What needs no run to be known is easier to read when it is written down, and nobody has to ask what it hides.
                        """)
                .source("zizmor's audit 'obfuscation'")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish "$NAME"
                                env:
                                  NAME: ${{ format('{0}-{1}', 'hub', 1) }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish "$NAME"
                                env:
                                  NAME: hub-1
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            if (each.site().isCondition() || WrongExpressionType.takes(each).isPresent()) {
                continue;
            }
            Optional<Value> constant = Constants.fold(each.root()).filter(Value::isScalar);
            // The one way to write the beginning of an expression as a text.
            if (constant.isPresent() && !constant.get().text().contains("${{")) {
                each.report(
                        each.root(),
                        "this always comes to '" + Excerpt.of(constant.get().text()) + "'",
                        Optional.of("write that"),
                        report);
            }
            each.nodes().stream()
                    .filter(PointlessExpression::doesNothing)
                    .forEach(node -> each.report(
                            node, "this gives back what it is given", Optional.of("leave the function out"), report));
        }
    }

    private static boolean doesNothing(Expression node) {
        return node instanceof Expression.Call call
                && (call.function().equalsIgnoreCase("format")
                                && call.arguments().size() == 2
                                && call.arguments().get(0).equals(new Expression.Str("{0}"))
                        || call.function().equalsIgnoreCase("fromJSON")
                                && call.arguments().size() == 1
                                && call.arguments().get(0) instanceof Expression.Call inner
                                && inner.function().equalsIgnoreCase("toJSON"));
    }
}
