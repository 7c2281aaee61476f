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

/** A script that an output becomes a part of which was made of a stranger's text. */
public final class OutputInScript implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("untrusted-output-in-script")
                .summary("an expression puts an output into a script that was made of a stranger's text")
                .why("""
                        An earlier step or job wrote a stranger's text into its output, or the output lists names of files that a
                        stranger chose. The runner replaces the expression before the shell reads the script, so the text runs as
                        commands unless the step before has cleaned it.
                        """)
                .source("act/runner/step_run.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: release-notes
                        on: issues
                        jobs:
                          notes:
                            runs-on: ubuntu-latest
                            steps:
                              - id: title
                                run: echo "title=${TITLE%%:*}" >> "$GITHUB_OUTPUT"
                                env:
                                  TITLE: ${{ github.event.issue.title }}
                              - run: echo "${{ steps.title.outputs.title }}"
                        """)
                .right("""
                        name: release-notes
                        on: issues
                        jobs:
                          notes:
                            runs-on: ubuntu-latest
                            steps:
                              - id: title
                                run: echo "title=${TITLE%%:*}" >> "$GITHUB_OUTPUT"
                                env:
                                  TITLE: ${{ github.event.issue.title }}
                              - run: echo "$SHORT"
                                env:
                                  SHORT: ${{ steps.title.outputs.title }}
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
            if (taint.author() == Taint.Author.STRANGER && taint.passedOn()) {
                value.tell(
                        report,
                        "'" + value.text() + "' holds what a stranger chose" + value.origin()
                                + ", and the runner makes it a part of the script",
                        "give it to the script in 'env', and read it there as a variable of the shell, in quotes");
            }
        }
    }
}
