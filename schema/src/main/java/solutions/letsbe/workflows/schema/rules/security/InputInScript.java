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

/** A script that an input's text becomes a part of. */
public final class InputInScript implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("input-in-script")
                .summary("an expression puts an input's text into a script")
                .why("""
                        Whoever starts the workflow, or the workflow that calls this one, chooses the text, and a shell acts on
                        quotes, `$(...)` and `;` in it. The caller may not know that, and pass on what a stranger wrote. Inputs
                        that are booleans, numbers or choices are left out.
                        """)
                .source("services/actions/workflow.go of Gitea 1.24 to 28; act/runner/step_run.go of the Gitea runner")
                .wrong("""
                        name: deploy
                        on:
                          workflow_dispatch:
                            inputs:
                              version:
                                type: string
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy ${{ inputs.version }}
                        """)
                .right("""
                        name: deploy
                        on:
                          workflow_dispatch:
                            inputs:
                              version:
                                type: string
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy "$VERSION"
                                env:
                                  VERSION: ${{ inputs.version }}
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
            if (value.taint().author() == Taint.Author.CALLER) {
                value.tell(
                        report,
                        "whoever starts or calls this chooses '" + value.text() + "'" + value.origin()
                                + ", and the runner makes it a part of the script",
                        "give it to the script in 'env', and read it there as a variable of the shell, in quotes");
            }
        }
    }
}
