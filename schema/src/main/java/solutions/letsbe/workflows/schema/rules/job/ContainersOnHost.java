package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Containers where there are none. */
public final class ContainersOnHost implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("containers-on-host")
                .summary("a job has containers, but its label runs jobs on the machine itself")
                .why("""
                        A label that a runner registers with ':host' runs its jobs without containers. Services are not started there, without a word,
                        and the steps do not run in the 'container' of the job. This is checked only where the settings say what stands behind the label.
                        """)
                .source("gitea-runner 3.3, README and act/runner")
                .wrong(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: metal
                            services:
                              database:
                                image: postgres:17@sha256:000000000000000000000000000000000000000000000000000000000000abcd
                            steps:
                              - run: make test
                        """)
                        .under(settings -> settings.withRunnerLabels(List.of("metal:host", "ubuntu-latest"))))
                .right(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            services:
                              database:
                                image: postgres:17@sha256:000000000000000000000000000000000000000000000000000000000000abcd
                            steps:
                              - run: make test
                        """)
                        .under(settings -> settings.withRunnerLabels(List.of("metal:host", "ubuntu-latest"))));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Optional<KnownLabels> known = KnownLabels.of(surroundings.settings());
        if (known.isEmpty()) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            Optional<YamlNode.Scalar> host = KnownLabels.asked(job).stream()
                    .filter(label -> known.get().isOnHost(label.text()))
                    .findFirst();
            for (String key : List.of("services", "container")) {
                Optional<YamlNode.Entry> entry = job.node().entry(key);
                if (host.isPresent() && entry.isPresent()) {
                    report.add(
                            entry.get().key(),
                            "jobs of the label '" + Excerpt.of(host.get().text())
                                    + "' run on the machine itself, where '" + key + "' has no effect",
                            "run the job on a label with docker behind it");
                }
            }
        }
    }
}
