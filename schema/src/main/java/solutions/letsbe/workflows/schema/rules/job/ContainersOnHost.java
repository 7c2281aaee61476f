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

/** Services where none are started. */
public final class ContainersOnHost implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("containers-on-host")
                .summary("a job has services, but its label runs jobs on the machine itself")
                .why("""
                        A label that a runner registers with ':host' runs its jobs on the machine itself, where services are not started, without a
                        word. A job that names a 'container' runs in it all the same, with its services, if the machine has Docker. This is checked
                        only where the settings say what stands behind the label.
                        """)
                .source(
                        "IsHostEnv and startHostEnvironment in act/runner/run_context.go of gitea-runner 1.0 and later; its README, labels")
                .wrong(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: metal
                            services:
                              database:
                                image: registry.example.com/acme/postgres:17@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
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
                                image: registry.example.com/acme/postgres:17@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
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
            Optional<YamlNode.Entry> services = job.node().entry("services");
            boolean inContainer = job.node().entry("container").isPresent();
            if (host.isPresent() && services.isPresent() && !inContainer) {
                report.add(
                        services.get().key(),
                        "jobs of the label '" + Excerpt.of(host.get().text())
                                + "' run on the machine itself, where no services are started",
                        "run the job on a label with docker behind it, or name a 'container' for it");
            }
        }
    }
}
