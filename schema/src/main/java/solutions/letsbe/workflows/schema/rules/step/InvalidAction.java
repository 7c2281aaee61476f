package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.MissingRefException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** A step whose {@code uses} names no action. */
public final class InvalidAction implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("invalid-action")
                .summary("'uses' has none of the forms that name an action")
                .why("""
                        The server hands any text on. The runner knows `owner/name@ref`, `owner/name/path@ref`, URLs of such
                        (`https://host/owner/name@ref`, also `http://` and `ssh://`), `./path` in the checked out repository, `$/path` in the
                        workflow's own repository, `self:owner/name@ref` since Gitea 28, and `docker://image`. Anything else fails
                        the job when it begins.
                        """)
                .source(
                        "newRemoteAction in act/runner/step_action_remote.go of the runner and of the act fork (pkg/runner); go-gitea/gitea#39358")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
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
            Optional<InvalidTextException> problem = each.step().actionProblem();
            // Of a ref that is missing action-without-ref tells.
            if (problem.isPresent() && !(problem.get() instanceof MissingRefException)) {
                report.add(
                        each.uses(),
                        "'" + Excerpt.of(each.uses().text())
                                + "' names no action, so that the job fails when it begins: "
                                + problem.get().getMessage(),
                        "write owner/name@ref, owner/name/path@ref, a URL of such, ./path or docker://image");
            }
        }
    }
}
