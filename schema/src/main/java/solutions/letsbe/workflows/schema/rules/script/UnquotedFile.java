package solutions.letsbe.workflows.schema.rules.script;

import java.util.Optional;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A file of the runner without quotes. */
public final class UnquotedFile implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("unquoted-file")
                .summary("a script redirects into $GITHUB_OUTPUT or the like without quotes")
                .why("""
                        Where the path holds a blank, bash refuses the redirection as ambiguous, and the step fails. On runners in host mode the path
                        contains the folder of the user.
                        """)
                .source("the shell language, Bash manual, redirections")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "version=1.0" >> $GITHUB_OUTPUT
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
            check(step, report);
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(action)) {
            check(step, report);
        }
    }

    private static void check(Steps.Running step, Report report) {
        for (EnvFile file : EnvFile.in(step.run().text())) {
            if (!file.isQuoted()) {
                report.add(
                        step.start(file.span()),
                        step.end(file.span()),
                        "without quotes, bash refuses the redirection where the path holds a blank",
                        Optional.of("put the variable into double quotes"));
            }
        }
    }
}
