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

/** A command that a file has taken the place of. */
public final class OldWorkflowCommand implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("old-workflow-command")
                .summary("a script prints a workflow command that is out of date")
                .why("""
                        '::set-output' and '::save-state' still work on the runner, but anything that the script prints can forge them, and GitHub has
                        announced their end. The files $GITHUB_OUTPUT and $GITHUB_STATE have taken their place. So it is with '::set-env' and
                        '::add-path' on runners before 3.3, which obey them.
                        """)
                .source("act/runner/command.go of gitea-runner 1.0 to 3.3; docs.github.com, workflow commands")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "::set-output name=version::1.0"
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "version=1.0" >> "$GITHUB_OUTPUT"
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
        if (!step.run().text().contains("::")) {
            return;
        }
        for (WorkflowCommand command : WorkflowCommand.OLD) {
            if (!command.isRefusedBy(runner)) {
                for (Span span : command.in(step.run().text())) {
                    report.add(
                            step.start(span),
                            step.end(span),
                            "'::" + command.name() + "' is out of date: whatever the script prints can forge it",
                            Optional.of("append to \"$" + command.file() + "\" instead"));
                }
            }
        }
    }
}
