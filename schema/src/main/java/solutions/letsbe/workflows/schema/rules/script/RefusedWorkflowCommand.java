package solutions.letsbe.workflows.schema.rules.script;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Span;
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
                        prints could set variables of later steps. Otherwise the variable or the path is not set. The files $GITHUB_ENV and $GITHUB_PATH
                        have taken their place.
                        """)
                .source("act/runner/command.go of gitea-runner 3.3")
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
        Steps.of(workflow, step -> check(step, report));
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        Steps.of(action, step -> check(step, report));
    }

    private static void check(Steps.Running step, Report report) {
        if (step.variable("ACTIONS_ALLOW_UNSECURE_COMMANDS").isPresent()) {
            return;
        }
        for (WorkflowCommand command : WorkflowCommand.OLD) {
            if (command.isRefused()) {
                for (Span span : command.in(step.run().text())) {
                    report.add(
                            step.start(span),
                            step.end(span),
                            "the runner refuses '::" + command.name() + "', so nothing is set",
                            Optional.of("append to \"$" + command.file() + "\" instead"));
                }
            }
        }
    }
}
