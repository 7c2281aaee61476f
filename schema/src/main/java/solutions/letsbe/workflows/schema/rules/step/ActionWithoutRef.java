package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.MissingRefException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** A step that uses an action without saying which of its versions. */
public final class ActionWithoutRef implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("action-without-ref")
                .summary("'uses' names an action without '@' and a commit, tag or branch")
                .why("""
                        The runner takes no default branch: without a ref it does not read the text as an action, and the job fails when it
                        begins.
                        """)
                .source(
                        "parseAction in act/runner/step_action_remote.go of gitea-runner 1.0 and of the act fork (pkg/runner); ParseActionUses of gitea.dev/actionslib later")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout
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
            if (each.step().actionProblem().orElse(null) instanceof MissingRefException) {
                report.add(
                        each.uses(),
                        "the action '" + Excerpt.of(each.uses().text())
                                + "' has no ref, and without one the job fails when it begins",
                        "add '@' and a commit, tag or branch");
            }
        }
    }
}
