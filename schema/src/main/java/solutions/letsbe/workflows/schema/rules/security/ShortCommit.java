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

/** An action at a commit that is written in short. */
public final class ShortCommit implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("short-commit")
                .summary("an action is named by the beginning of a commit")
                .why("""
                        The runner refuses it when the step is prepared: "the shortened version of a commit SHA is not supported".
                        It would be no pin either, since the beginning of a commit can be forged.
                        """)
                .source("act/runner/step_action_remote.go and act/common/git/git.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e
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
            if (use.action().isOfRepository() && use.action().isShortCommit()) {
                report.add(
                        use.at(),
                        "'" + Excerpt.of(use.action().ref())
                                + "' is the beginning of a commit, which the runner refuses",
                        "write all 40 digits");
            }
        }
    }
}
