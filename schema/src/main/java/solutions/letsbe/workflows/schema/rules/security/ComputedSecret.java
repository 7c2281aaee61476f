package solutions.letsbe.workflows.schema.rules.security;

import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A secret whose name is made during the run. */
public final class ComputedSecret implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("computed-secret")
                .summary("which secret is read is not known before the run")
                .why("""
                        Nobody who reads the file, and no tool, can tell which secrets the step gets; where the name is made of an
                        input, whoever starts the workflow chooses among all of them. Gitea sends all secrets to the runner in any
                        case, so this is a matter of reading, not of what is sent.
                        """)
                .source("services/actions/task.go of Gitea 1.22 to 28")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            strategy:
                              matrix:
                                stage: [DEV, PROD]
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                                env:
                                  TOKEN: ${{ secrets[format('TOKEN_{0}', matrix.stage)] }}
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
                                  TOKEN: ${{ secrets.TOKEN_DEV }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (ExpressionSite site : workflow.expressions()) {
            for (ParsedExpression expression : site.expressions()) {
                if (!expression.contexts().contains("secrets")) {
                    continue;
                }
                for (Expression node : expression.nodes()) {
                    if (node instanceof Expression.Index index
                            && index.of() instanceof Expression.Context context
                            && context.name().toLowerCase(Locale.ROOT).equals("secrets")
                            && !(index.index() instanceof Expression.Str)) {
                        report.add(
                                site,
                                expression,
                                node,
                                "which secret this reads is known during the run only",
                                Optional.of("name the secret: secrets.NAME, in a job or step for each"));
                    }
                }
            }
        }
    }
}
