package solutions.letsbe.workflows.schema.rules.security;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** All secrets at once. */
public final class AllSecrets implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("all-secrets")
                .summary("an expression reads all secrets at once")
                .why("""
                        The step gets every secret of the repository and its owner, those that are added later among them, and one
                        printed value shows all. Gitea masks the single secrets in the log, but not what JSON makes of quotes and
                        line breaks in them.
                        """)
                .source(
                        "services/actions/task.go of Gitea 1.22 to 28; internal/pkg/report/reporter.go of the Gitea runner")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                                env:
                                  SECRETS: ${{ toJSON(secrets) }}
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
        for (ExpressionSite site : workflow.expressions()) {
            for (ParsedExpression expression : site.expressions()) {
                if (expression.contexts().contains("secrets")) {
                    check(site, expression, report);
                }
            }
        }
    }

    private static void check(ExpressionSite site, ParsedExpression expression, Report report) {
        Set<Expression> narrowed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expression node : expression.nodes()) {
            if (node instanceof Expression.Property property) {
                narrowed.add(property.of());
            } else if (node instanceof Expression.Index index) {
                narrowed.add(index.of());
            }
            if (node instanceof Expression.Context context
                    && context.name().toLowerCase(Locale.ROOT).equals("secrets")
                    && !narrowed.contains(node)) {
                report.add(
                        site,
                        expression,
                        node,
                        "this reads all secrets of the repository and its owner at once",
                        Optional.of("name the one that is needed: secrets.NAME"));
            }
        }
    }
}
