package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A part of a secret, which the log does not hide. */
public final class UnmaskedSecretPart implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unmasked-secret-part")
                .summary("a secret is taken apart, and its parts are not hidden in the log")
                .why("""
                        The runner replaces the whole text of a secret in the log by `***`. A field that `fromJSON` reads out of
                        it is another text, which stays readable wherever a step prints it.
                        """)
                .source("parseLogRow in internal/pkg/report/reporter.go of the runner")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                                env:
                                  PASSWORD: ${{ fromJSON(secrets.DATABASE).password }}
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
                                  PASSWORD: ${{ secrets.DATABASE_PASSWORD }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (ExpressionSite site : workflow.expressions()) {
            for (ParsedExpression expression : site.expressions()) {
                if (!expression.functions().contains("fromjson")) {
                    continue;
                }
                for (Expression node : expression.nodes()) {
                    if (node instanceof Expression.Call call
                            && call.function().equalsIgnoreCase("fromJSON")
                            && call.arguments().stream()
                                    .flatMap(argument -> ValueSource.of(argument).stream())
                                    .anyMatch(source -> source.path().context().equals("secrets"))) {
                        report.add(
                                site,
                                expression,
                                node,
                                "the runner hides a secret in the log as a whole, but not what 'fromJSON' takes out of it",
                                Optional.of("make each part a secret of its own"));
                    }
                }
            }
        }
    }
}
