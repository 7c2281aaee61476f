package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** A text that should be an expression and is none. */
public final class ExpressionSyntax implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("expression-syntax")
                .summary("an expression cannot be read")
                .why("""
                        Where the server reads the expression the workflow is dropped or the job stays blocked; where the runner reads it the step or
                        job fails, after it has waited for a runner.
                        """)
                .source(
                        "the expression parsers of Gitea 1.22 to 28 and of its runner; docs.github.com, \"Evaluate expressions in workflows and actions\"")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.ref == "refs/heads/main"
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                                if: github.ref == 'refs/heads/main'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (ExpressionSite site : expressions.sites()) {
            if (site.place().isPresent() && site.reading() instanceof ExpressionSite.Reading.Broken broken) {
                ExpressionSyntaxException problem = broken.problem();
                int end = problem.offset() + problem.length();
                report.add(site, new Span(problem.offset(), end), problem.getMessage(), Optional.empty());
            }
        }
    }
}
