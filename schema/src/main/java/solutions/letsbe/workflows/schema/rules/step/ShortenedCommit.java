package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** A step that uses an action by a part of a commit. */
public final class ShortenedCommit implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("shortened-commit")
                .summary("An action is pinned to a shortened commit")
                .why("""
                        The runner finds the commit that begins so, and refuses it all the same: the job fails when it begins.
                        """)
                .source(
                        "ErrShortRef in act/common/git/git.go and its use in act/runner/step_action_remote.go of the runner (pkg/common/git and pkg/runner in the act fork)")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e # v7.0.1
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make
                        """);
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepUses each : StepUses.of(steps)) {
            if (each.action().orElse(null) instanceof ActionUse.Remote remote && remote.isShortened()) {
                report.add(
                        each.uses(),
                        "'" + Excerpt.of(remote.ref())
                                + "' is a part of a commit, which the runner refuses, so that the job fails when it begins",
                        "write all 40 digits of the commit");
            }
        }
    }
}
