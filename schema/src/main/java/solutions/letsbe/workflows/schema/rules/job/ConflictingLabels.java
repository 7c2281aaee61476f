package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.RunnerSystem;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Labels that no one runner will own. */
public final class ConflictingLabels implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("conflicting-labels")
                .summary("'runs-on' lists labels of different operating systems")
                .why("""
                        The labels of a list are no choice: one runner must own all of them, and one machine is not Linux and Windows at once. Where no
                        runner owns all, the job waits until it is abandoned after 24 hours.
                        """)
                .source("CanMatchLabels of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: [ubuntu-latest, windows-latest]
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                os: [ubuntu-latest, windows-latest]
                            runs-on: ${{ matrix.os }}
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            List<YamlNode.Scalar> labels = job.labels();
            Optional<YamlNode.Scalar> first = labels.stream()
                    .filter(label -> RunnerSystem.of(label.text()).isPresent())
                    .findFirst();
            for (YamlNode.Scalar label : labels) {
                Optional<RunnerSystem> system = RunnerSystem.of(label.text());
                Optional<RunnerSystem> other = first.flatMap(of -> RunnerSystem.of(of.text()));
                if (system.isPresent() && !system.equals(other)) {
                    report.add(
                            label,
                            "'" + Excerpt.of(label.text()) + "' and '"
                                    + first.map(of -> Excerpt.of(of.text())).orElse("")
                                    + "' are asked of one runner, which must own both",
                            "to run on each of them, make a matrix of them");
                }
            }
        }
    }
}
