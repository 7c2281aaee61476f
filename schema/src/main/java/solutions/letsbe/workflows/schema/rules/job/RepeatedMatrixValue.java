package solutions.letsbe.workflows.schema.rules.job;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A value that an axis of a matrix has twice. */
public final class RepeatedMatrixValue implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("repeated-matrix-value")
                .summary("an axis of a matrix has the same value twice")
                .why("""
                        Gitea makes a job of each, so the same work runs twice, and both jobs report under the same name.
                        """)
                .source("modules/actions/jobparser of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                node: [20, 22, 22]
                            runs-on: ubuntu-latest
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
                                node: [20, 22, 24]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            for (YamlNode.Entry axis : job.matrix().map(MatrixSyntax::axes).orElse(List.of())) {
                Set<String> seen = new HashSet<>();
                for (YamlNode value : Yaml.sequence(axis.value())
                        .map(YamlNode.Sequence::items)
                        .orElse(List.of())) {
                    if (!MatrixValue.text(value).map(seen::add).orElse(true)) {
                        report.add(
                                value,
                                "the axis '" + Excerpt.of(axis.key().text()) + "' has the value '"
                                        + MatrixValue.shown(value)
                                        + "' twice, so the same job runs twice under one name");
                    }
                }
            }
        }
    }
}
