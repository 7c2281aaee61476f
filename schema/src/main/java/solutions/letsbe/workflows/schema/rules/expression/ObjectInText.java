package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** An array or object that is put into a text. */
public final class ObjectInText implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("object-in-text")
                .summary("an array, an object or null is put into a text")
                .why("""
                        A text gets the word Array or Object, whatever is in it, and nothing at all for null.
                        """)
                .source(
                        "coerceToString in modules/actions/jobparser/evaluator.go of Gitea 1.26 to 28 and in exprparser/interpreter.go of the act fork and of gitea-runner")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./report "$COMMITS"
                                env:
                                  COMMITS: ${{ github.event }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./report "$COMMITS"
                                env:
                                  COMMITS: ${{ toJSON(github.event) }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            Type type = each.checked().type();
            if (each.site().isCondition() || WrongExpressionType.takes(each).isPresent()) {
                continue;
            }
            if (type.isStructure()) {
                each.report(
                        each.root(),
                        "this is " + type + ", of which a text gets the word "
                                + (type instanceof Type.Array ? "Array" : "Object") + " alone",
                        Optional.of(
                                type instanceof Type.Array
                                        ? "write join(...) or toJSON(...)"
                                        : "write toJSON(...), or read a property"),
                        report);
            } else if (type instanceof Type.Null) {
                each.report(
                        each.root(), "this is null, of which a text gets nothing", Optional.of("leave it out"), report);
            }
        }
    }
}
