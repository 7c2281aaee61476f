package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A function about the status or files where it tells nothing. */
public final class MisplacedFunction implements ExpressionRule {
    private static final List<String> SPECIAL = List.of("always", "success", "failure", "cancelled", "hashFiles");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("misplaced-function")
                .summary("a function about the status or about files is called where it tells nothing")
                .why("""
                        success(), failure(), always() and cancelled() are made for 'if'; elsewhere GitHub refuses them, and Gitea puts the word true
                        or false of that moment into the text. hashFiles() needs the files of the job, which are there in its steps only.
                        """)
                .source(
                        "docs.github.com, \"Contexts reference\": availability; Gitea 1.22 to 28 and its runner check none of it")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                              - run: ./report "$RESULT"
                                env:
                                  RESULT: ${{ success() }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                              - run: ./report
                                if: success()
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            boolean blocked = Decision.blocked(each.site(), each.place(), expressions.target())
                    .isPresent();
            for (Expression node : each.nodes()) {
                if (node instanceof Expression.Call call && isMisplaced(each.place(), call)) {
                    boolean files = call.function().equalsIgnoreCase("hashFiles");
                    if (files && !blocked) {
                        each.report(
                                node,
                                "hashFiles() finds nothing in '" + each.place().key()
                                        + "', since the files of the job are not there yet",
                                Optional.of("call it in a step"),
                                report);
                    } else if (!files) {
                        each.report(
                                node,
                                call.function() + "() is made for 'if'; in '"
                                        + each.place().key()
                                        + "' GitHub refuses it, and Gitea puts in true or false as it stands by then",
                                Optional.of("read job.status in a step, or needs.JOB.result"),
                                report);
                    }
                }
            }
        }
    }

    private static boolean isMisplaced(ExpressionPlace place, Expression.Call call) {
        return SPECIAL.stream().anyMatch(call.function()::equalsIgnoreCase)
                && place.specialFunctions().stream().noneMatch(call.function()::equalsIgnoreCase);
    }
}
