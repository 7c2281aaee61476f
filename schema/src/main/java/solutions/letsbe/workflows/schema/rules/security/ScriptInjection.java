package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.dataflow.Taint;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A script that a stranger's text becomes a part of. */
public final class ScriptInjection implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("script-injection")
                .summary("an expression puts a stranger's text into a script")
                .why("""
                        The runner replaces the expression before the shell reads the script, so a title such as `"; curl ...` is
                        run as a command, with the job's token and all secrets that the step can reach. Quotes around the
                        expression do not help. The same holds for the variable of `env` and the value of a matrix, as long as an
                        expression reads it, and for inputs that an action runs as code.
                        """)
                .source(
                        "act/runner/step_run.go of the Gitea runner 1.0 to 3.3; the payloads in modules/structs/hook.go")
                .wrong("""
                        name: triage
                        on: issues
                        jobs:
                          greet:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "New issue ${{ github.event.issue.title }}"
                        """)
                .right("""
                        name: triage
                        on: issues
                        jobs:
                          greet:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "New issue $TITLE"
                                env:
                                  TITLE: ${{ github.event.issue.title }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(ScriptValue.of(workflow), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(ScriptValue.of(action), report);
    }

    private static void check(List<ScriptValue> values, Report report) {
        for (ScriptValue value : values) {
            Taint taint = value.taint();
            if (taint.author() == Taint.Author.STRANGER && !taint.passedOn()) {
                value.tell(
                        report,
                        "a stranger chooses '" + value.text() + "'" + value.origin()
                                + ", and the runner makes it a part of the script, which then runs as the stranger wrote it",
                        "give it to the script in 'env', and read it there as a variable of the shell, in quotes");
            }
        }
    }
}
