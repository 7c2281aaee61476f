package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Any expression in a script. */
public final class ExpressionInScript implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("expression-in-script")
                .summary("a script holds an expression")
                .why("""
                        The runner replaces it before the shell reads the script. A script without expressions is the same in each
                        run, can be tried by hand and checked by tools, and nobody has to ask what its values may hold.
                        """)
                .source("act/runner/step_run.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./test --commit ${{ github.sha }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./test --commit "$GITHUB_SHA"
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(workflow.expressions(), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(action.expressions(), report);
    }

    private static void check(List<ExpressionSite> sites, Report report) {
        for (ExpressionSite site : ScriptValue.scripts(sites)) {
            for (ParsedExpression expression : site.expressions()) {
                List<ValueSource> sources = ValueSource.of(expression.root());
                if (sources.isEmpty()) {
                    tell(site, expression, expression.root(), report);
                }
                sources.forEach(source -> tell(site, expression, source.node(), report));
            }
        }
    }

    private static void tell(ExpressionSite site, ParsedExpression in, Expression at, Report report) {
        report.add(
                site,
                in,
                at,
                "the runner makes '" + Excerpt.of(ExpressionPrinter.print(at)) + "' a part of the script",
                Optional.of("give it to the script in 'env'"));
    }
}
