package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A group of runners. */
public final class RunnerGroup implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("runner-group")
                .summary("'runs-on' names a group of runners, which Gitea does not have")
                .why("""
                        Gitea takes the name of the group for one more label that the runner must own; where none does, the job waits until it is
                        abandoned after 24 hours.
                        """)
                .source("Job.RunsOn in model/workflow.go of the act fork and of gitea-runner; go-gitea/gitea#25065")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on:
                              group: large-machines
                              labels: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: [large-machines, ubuntu-latest]
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Yaml.mapping(job.node(), "runs-on")
                    .flatMap(on -> on.entry("group"))
                    .filter(group -> !isLeftOut(group.value()) && !isLabel(group.value(), surroundings))
                    .ifPresent(group -> report.add(
                            group.key(),
                            "Gitea has no groups of runners and takes the name for one more label",
                            "write the labels as a list"));
        }
    }

    /** Gitea adds no label for a group without a name. */
    private static boolean isLeftOut(YamlNode group) {
        return group instanceof YamlNode.Scalar name && (name.text().isEmpty() || Yaml.isNothing(name));
    }

    /** Whether the settings say that a runner owns such a label. */
    private static boolean isLabel(YamlNode group, Surroundings surroundings) {
        return KnownLabels.of(surroundings.settings())
                .filter(known -> group instanceof YamlNode.Scalar name && known.know(name.text()))
                .isPresent();
    }
}
