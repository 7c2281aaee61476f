package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A step that uses an action of its repository before the repository is there. */
public final class LocalActionBeforeCheckout implements WorkflowRule {
    private static final Pattern FETCHES = Pattern.compile("\\b(?:git|checkout|clone|curl|wget|tar|unzip|cp|mv|ln)\\b");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("local-action-before-checkout")
                .summary("A local action is used before the repository is checked out")
                .why("""
                        `uses: ./path` names a folder of the job's workspace, which is empty until a step checks the repository out. The step
                        fails since no action is there.
                        """)
                .source("act/runner/step_action_local.go of the runner (pkg/runner in the act fork)")
                .wrong(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: ./.gitea/actions/setup
                                with:
                                  version: 21
                              - run: make
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
                              - run: make
                        """).and(ExampleAction.PATH, ExampleAction.TEXT));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            for (StepSyntax step : job.steps()) {
                Optional<StepUses> used = StepUses.of(List.of(step)).stream().findFirst();
                if (used.flatMap(StepUses::action)
                        .filter(ActionUse.Local.class::isInstance)
                        .isPresent()) {
                    report.add(
                            used.get().uses(),
                            "no step before this one checks the repository out, so that '"
                                    + Excerpt.of(used.get().uses().text()) + "' is not there",
                            "check the repository out first");
                }
                if (mayBringFiles(step)) {
                    break;
                }
            }
        }
    }

    /** Any action may, and a script that fetches or unpacks something. */
    private static boolean mayBringFiles(StepSyntax step) {
        return step.uses().isPresent()
                || step.run().filter(run -> FETCHES.matcher(run.text()).find()).isPresent();
    }
}
