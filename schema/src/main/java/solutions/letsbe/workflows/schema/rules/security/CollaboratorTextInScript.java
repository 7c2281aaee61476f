package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Locale;
import solutions.letsbe.workflows.schema.dataflow.Taint;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A script that the name of a branch, or another text of a collaborator, becomes a part of. */
public final class CollaboratorTextInScript implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("collaborator-text-in-script")
                .summary("an expression puts the name of a branch or tag, or the text of a release, into a script")
                .why("""
                        Everybody with write access chooses it, and Git allows `$(...)`, `;` and backquotes in the name of a
                        branch: who may push a branch can so run commands with secrets that a protected branch should guard. The
                        shell has the same value in `$GITHUB_REF` and `$GITHUB_REF_NAME`.
                        """)
                .source("git-check-ref-format(1); act/runner/step_run.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: publish
                        on:
                          push:
                            branches: ["**"]
                        jobs:
                          publish:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish --branch ${{ github.ref_name }}
                        """)
                .right("""
                        name: publish
                        on:
                          push:
                            branches: ["**"]
                        jobs:
                          publish:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish --branch "$GITHUB_REF_NAME"
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
            if (value.taint().author() == Taint.Author.COLLABORATOR) {
                value.tell(
                        report,
                        "everybody with write access chooses '" + value.text() + "'" + value.origin()
                                + ", and the runner makes it a part of the script",
                        value.source().path().text().startsWith("github.ref")
                                ? "the shell has it as $GITHUB_"
                                        + value.source().path().key(1).toUpperCase(Locale.ROOT)
                                : "give it to the script in 'env', and read it there as a variable of the shell, in quotes");
            }
        }
    }
}
