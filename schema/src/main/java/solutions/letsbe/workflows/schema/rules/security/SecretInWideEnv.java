package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A secret that more steps get than need it. */
public final class SecretInWideEnv implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("secret-in-wide-env")
                .summary("a secret is in the environment of all steps of a job, or of all jobs")
                .why("""
                        Each program that any of these steps starts can read it: the installer of a dependency, a test, an action.
                        A secret belongs to the step that uses it.
                        """)
                .source("act/runner/run_context.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            env:
                              DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}
                            steps:
                              - run: make
                              - run: ./deploy
                        """)
                .right("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                              - run: ./deploy
                                env:
                                  DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (ExpressionSite site : workflow.expressions()) {
            if (isWide(site)) {
                for (ParsedExpression expression : site.expressions()) {
                    ValueSource.of(expression.root()).stream()
                            .filter(source -> Secrets.isSecret(source.path()))
                            .forEach(source -> report.add(
                                    site,
                                    expression,
                                    source.node(),
                                    "all steps of "
                                            + site.job()
                                                    .map(job -> "job '" + Excerpt.of(job.id()) + "'")
                                                    .orElse("all jobs")
                                            + " get '" + Excerpt.of(ExpressionPrinter.print(source.node())) + "'",
                                    Optional.of("put it into 'env' of the step that uses it")));
                }
            }
        }
    }

    /** A job of one step has nobody to hide the secret from. */
    private static boolean isWide(ExpressionSite site) {
        return site.place().filter(ExpressionPlace.WORKFLOW_ENV::equals).isPresent()
                || site.place().filter(ExpressionPlace.JOB_ENV::equals).isPresent()
                        && site.job().filter(job -> job.steps().size() > 1).isPresent();
    }
}
