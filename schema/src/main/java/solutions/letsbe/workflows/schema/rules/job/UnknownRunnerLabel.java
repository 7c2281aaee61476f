package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A label that no runner owns. */
public final class UnknownRunnerLabel implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-runner-label")
                .summary("'runs-on' asks for a label that no runner owns")
                .why("""
                        Labels belong to the Gitea instance; there is no list of those that always work. A job of which no runner owns all labels waits
                        until it is abandoned after 24 hours. This is checked only where the settings name the labels.
                        """)
                .source("README of gitea-runner 3.3; CanMatchLabels and CancelAbandonedJobs of Gitea 1.22 to 28")
                .wrong(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-lastest
                            steps:
                              - run: make test
                        """).under(settings -> settings.withRunnerLabels(List.of("ubuntu-latest", "arm64"))))
                .right(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """).under(settings -> settings.withRunnerLabels(List.of("ubuntu-latest", "arm64"))));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Optional<KnownLabels> known = KnownLabels.of(surroundings.settings());
        if (known.isEmpty()) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            for (YamlNode.Scalar label : KnownLabels.asked(job)) {
                if (!known.get().know(label.text())) {
                    report.add(
                            label.start(),
                            label.end(),
                            "no runner owns the label '" + Excerpt.of(label.text())
                                    + "', so the job waits until it is abandoned",
                            NearestWord.to(label.text(), known.get().names())
                                    .map(name -> "did you mean '" + Excerpt.of(name) + "'?"));
                }
            }
        }
    }
}
