package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A step that uses an action of its repository which is not there. */
public final class MissingLocalAction implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("missing-local-action")
                .summary("The folder of a local action holds no action")
                .why("""
                        The runner looks in the folder for `action.yml`, `action.yaml` or a `Dockerfile`. Where none is there, the step fails. A
                        folder that another checkout of the job makes, or that a script could have made, is not held against the
                        repository.
                        """)
                .source("readActionImpl in act/runner/action.go of the runner (pkg/runner in the act fork)")
                .wrong(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - uses: ./.gitea/actions/setpu
                        """).and(ExampleAction.PATH, ExampleAction.TEXT))
                .right(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - uses: ./.gitea/actions/setup
                                with:
                                  version: 21
                        """).and(ExampleAction.PATH, ExampleAction.TEXT));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Repository repository = surroundings.repository();
        if (!repository.isKnown()) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            boolean otherFiles = false;
            for (StepSyntax step : job.steps()) {
                Optional<StepUses> used = StepUses.of(List.of(step)).stream().findFirst();
                Optional<String> folder = used.flatMap(StepUses::folder);
                boolean own = used.flatMap(StepUses::action)
                        .filter(ActionUse.OwnRepository.class::isInstance)
                        .isPresent();
                if (folder.isPresent()
                        && (own || !otherFiles)
                        && !isCommand(step)
                        && !isAction(folder.get(), repository)) {
                    report.add(
                            used.get().uses(),
                            "'" + Excerpt.of(folder.get())
                                    + "' holds no action.yml, action.yaml or Dockerfile that can be read, so that the step fails",
                            "name the folder of an action, from the top of the repository");
                }
                otherFiles |= bringsOtherFiles(step);
            }
        }
    }

    private static boolean isAction(String folder, Repository repository) {
        String path = folder.replaceFirst("/+$", "");
        return List.of(path.split("/", -1)).contains("..")
                || repository.action(path).isPresent()
                || repository
                        .files()
                        .read(path.isEmpty() ? "Dockerfile" : path + "/Dockerfile")
                        .isPresent();
    }

    /** The runner takes a folder without an action for one that runs the command of {@code args}. */
    private static boolean isCommand(StepSyntax step) {
        return step.with("args").isPresent();
    }

    /** Whether files of another repository, or ones of its own making, may stand in the job's folder after this step. */
    private static boolean bringsOtherFiles(StepSyntax step) {
        return step.run().isPresent()
                || step.with("repository").isPresent()
                || step.with("path").isPresent()
                || step.with("ref").isPresent()
                || step.uses().isPresent() && !step.usesAction("actions/checkout");
    }
}
