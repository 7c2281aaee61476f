package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A section that says nothing. */
public final class EmptySection implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("empty-section")
                .summary("'env', 'outputs' or 'with' is there, and says nothing")
                .why("""
                        An empty mapping changes nothing. It is left over, or what should stand in it was forgotten or is indented wrongly.
                        """)
                .source("modules/actions/jobparser/model.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            env: {}
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            env:
                              LOG_LEVEL: debug
                            steps:
                              - run: make test
                        """);
    }

    private static final List<String> SECTIONS = List.of("env", "outputs", "with", "secrets");

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(workflow.root(), report);
        for (JobSyntax job : workflow.jobs()) {
            check(job.node(), report);
            for (StepSyntax step : job.steps()) {
                check(step.node(), report);
            }
        }
    }

    private static void check(YamlNode.Mapping owner, Report report) {
        for (String section : SECTIONS) {
            Optional<YamlNode.Entry> entry = owner.entry(section);
            if (entry.isPresent()
                    && entry.get().value() instanceof YamlNode.Mapping of
                    && of.entries().isEmpty()) {
                report.add(entry.get().key(), "'" + section + "' is empty and means nothing", "take it out");
            }
        }
    }
}
