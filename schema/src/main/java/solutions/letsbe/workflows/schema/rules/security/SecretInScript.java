package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
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

/** A secret that is written into a script. */
public final class SecretInScript implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("secret-in-script")
                .summary("a secret is written into a script")
                .why("""
                        The runner writes the script with the secret into a file, and a shell acts on `$`, quotes and backquotes
                        in the secret: it may be changed on the way, and show up in error messages and lists of processes.
                        """)
                .source("act/runner/step_run.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy --token "${{ secrets.DEPLOY_TOKEN }}"
                        """)
                .right("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                                env:
                                  DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}
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
                for (ValueSource source : ValueSource.of(expression.root())) {
                    if (Secrets.isSecret(source.path())) {
                        report.add(
                                site,
                                expression,
                                source.node(),
                                "'" + Excerpt.of(ExpressionPrinter.print(source.node()))
                                        + "' is written into the script, where the shell may change it and show it",
                                Optional.of("give it to the script in 'env'"));
                    }
                }
            }
        }
    }
}
