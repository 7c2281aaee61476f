package solutions.letsbe.workflows.schema.rules.script;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A command that the runner refuses. */
public final class RefusedWorkflowCommand implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("refused-workflow-command")
                .summary("a script prints a workflow command that the runner refuses")
                .why("""
                        The runner acts on '::set-env' and '::add-path' only where ACTIONS_ALLOW_UNSECURE_COMMANDS is true, since anything that the script
                        prints could set variables of later steps. Otherwise nothing is set and the step fails. Runners before 3.3 are left out: older
                        ones obey. The files $GITHUB_ENV and $GITHUB_PATH have taken their place.
                        """)
                .source(
                        "refuseUnsecureCommand in act/runner/command.go of gitea-runner 3.3; the same file of gitea-runner 1.0 and of the act fork, which refuse nothing")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "::add-path::$HOME/bin"
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "$HOME/bin" >> "$GITHUB_PATH"
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(workflow)) {
            check(step, surroundings.target().runner(), report);
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(action)) {
            check(step, surroundings.target().runner(), report);
        }
    }

    private static void check(Steps.Running step, RunnerVersion runner, Report report) {
        if (!step.run().text().contains("::")
                || step.variable("ACTIONS_ALLOW_UNSECURE_COMMANDS").isPresent()) {
            return;
        }
        for (WorkflowCommand command : WorkflowCommand.OLD) {
            if (command.isRefusedBy(runner)) {
                for (Span span : command.in(step.run().text())) {
                    report.add(
                            step.start(span),
                            step.end(span),
                            "the runner refuses '::" + command.name() + "', so nothing is set and the step fails",
                            Optional.of("append to \"$" + command.file() + "\" instead"));
                }
            }
        }
    }
}
