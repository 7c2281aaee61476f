package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A label that lets all later commits of a pull request in. */
public final class LabelGate implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("label-gate")
                .summary("a label opens a run with secrets to all later commits of the pull request")
                .why("""
                        The label says that somebody has looked at the commits of that moment. It stays on the pull request, and
                        the workflow starts again for each commit that is pushed afterwards, which nobody has looked at.
                        """)
                .source(
                        "modules/actions/workflows.go of Gitea 1.22 to 28: without 'types' also 'synchronize' starts a run")
                .wrong(Example.of("""
                                name: preview
                                on: pull_request_target
                                jobs:
                                  preview:
                                    if: contains(github.event.pull_request.labels.*.name, 'preview')
                                    runs-on: ubuntu-latest
                                    steps:
                                      - run: ./preview
                                """).under(settings -> settings.withLevel("privileged-trigger", Level.OFF)))
                .right("""
                        name: preview
                        on:
                          pull_request_target:
                            types: [labeled]
                        jobs:
                          preview:
                            if: contains(github.event.pull_request.labels.*.name, 'preview')
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./preview
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        boolean follows = workflow.trigger(EventName.PULL_REQUEST_TARGET)
                .filter(Exposure::followsCommits)
                .isPresent();
        if (!follows) {
            return;
        }
        for (ExpressionSite site : workflow.expressions()) {
            if (site.isCondition()) {
                for (ParsedExpression expression : site.expressions()) {
                    expression.nodes().stream()
                            .filter(LabelGate::readsLabels)
                            .findFirst()
                            .ifPresent(node -> report.add(
                                    site,
                                    expression,
                                    node,
                                    "the label stays when new commits come, and they start this run again, with secrets",
                                    Optional.of(
                                            "start the workflow with 'types: [labeled]' only, and take the label off"
                                                    + " afterwards")));
                }
            }
        }
    }

    private static boolean readsLabels(Expression node) {
        return ContextPath.of(node)
                .filter(path -> path.startsWith("github", "event", "pull_request", "labels"))
                .isPresent();
    }
}
