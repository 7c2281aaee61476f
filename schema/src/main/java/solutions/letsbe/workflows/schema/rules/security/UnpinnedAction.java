package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An action that may be another one tomorrow. */
public final class UnpinnedAction implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("unpinned-action")
                .summary("an action is named by a tag or branch, which can move")
                .why("""
                        Whoever owns the action, or breaks into its repository, can let the tag point to other code, which the next
                        run executes with the job's token and secrets. A commit of 40 digits stays what it is. Actions and
                        workflows of the own repository are of the same commit as the workflow.
                        """)
                .source("act/runner/step_action_remote.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@v7
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(Use.of(workflow), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(Use.of(action), report);
    }

    private static void check(List<Use> uses, Report report) {
        for (Use use : uses) {
            boolean isMovable = use.action().isOfRepository()
                    && !use.action().isComputed()
                    && !use.action().ref().isEmpty()
                    && !use.action().isCommit()
                    && !use.action().isShortCommit();
            if (isMovable) {
                report.add(
                        use.at(),
                        "'" + Excerpt.of(use.action().ref())
                                + "' can be moved to other code, which then runs here with the job's token and secrets",
                        "name the whole commit, and the version in a comment: @<40 hex digits> # v1.2.3");
            }
        }
    }
}
