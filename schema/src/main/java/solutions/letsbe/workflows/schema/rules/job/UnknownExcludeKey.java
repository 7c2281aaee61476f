package solutions.letsbe.workflows.schema.rules.job;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An exclusion by an axis that is not there. */
public final class UnknownExcludeKey implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-exclude-key")
                .summary("'exclude' names an axis that the matrix does not have")
                .why("""
                        Gitea refuses such a matrix, and with it the whole workflow: nothing runs, and no status tells why.
                        """)
                .source("modules/actions/jobparser of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                os: [ubuntu-latest, debian-13]
                                node: [22, 24]
                                exclude:
                                  - os: debian-13
                                    nodes: 22
                            runs-on: ${{ matrix.os }}
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
                                os: [ubuntu-latest, debian-13]
                                node: [22, 24]
                                exclude:
                                  - os: debian-13
                                    node: 22
                            runs-on: ${{ matrix.os }}
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            job.matrix().ifPresent(matrix -> check(matrix, report));
        }
    }

    private static void check(MatrixSyntax matrix, Report report) {
        Set<String> axes = matrix.axes().stream()
                .map(axis -> axis.key().text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (YamlNode.Mapping excluded : matrix.exclude()) {
            for (YamlNode.Entry entry : excluded.entries()) {
                if (!axes.contains(entry.key().text())) {
                    report.add(
                            entry.key().start(),
                            entry.key().end(),
                            "'exclude' names '" + Excerpt.of(entry.key().text()) + "', but the matrix has no such axis"
                                    + "; Gitea refuses the whole workflow",
                            NearestWord.to(entry.key().text(), axes)
                                    .map(axis -> "did you mean '" + Excerpt.of(axis) + "'?"));
                }
            }
        }
    }
}
