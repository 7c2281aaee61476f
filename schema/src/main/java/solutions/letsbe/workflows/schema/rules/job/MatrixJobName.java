package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import java.util.Optional;
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

/** Combinations that report under one name. */
public final class MatrixJobName implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("matrix-job-name")
                .summary("the name of a job leaves out an axis of its matrix")
                .why("""
                        Where the name of a job holds an expression, Gitea does not add the values of the matrix to it. Combinations that differ only in
                        the axis that is left out have the same name, and report under one commit status: the last one wins.
                        """)
                .source("nameWithMatrix in modules/actions/jobparser of Gitea 1.23 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            name: test on node ${{ matrix.node }}
                            strategy:
                              matrix:
                                node: [22, 24]
                                database: [postgres, mariadb]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            name: test on node ${{ matrix.node }} with ${{ matrix.database }}
                            strategy:
                              matrix:
                                node: [22, 24]
                                database: [postgres, mariadb]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Optional<YamlNode.Scalar> name =
                    job.scalar("name").filter(scalar -> scalar.text().contains("${{"));
            Optional<MatrixSyntax> matrix =
                    job.matrix().filter(of -> !of.isComputed() && of.include().isEmpty());
            if (name.isEmpty() || matrix.isEmpty()) {
                continue;
            }
            MatrixMentions mentions = MatrixMentions.in(name.get().text());
            List<String> missing = matrix.get().axes().stream()
                    .filter(axis -> hasSeveralValues(axis)
                            && !mentions.mentions(axis.key().text()))
                    .map(axis -> "'" + Excerpt.of(axis.key().text()) + "'")
                    .toList();
            if (!missing.isEmpty()) {
                report.add(
                        name.get(),
                        "the name leaves out " + String.join(" and ", missing)
                                + " of the matrix, so combinations that differ in nothing else report under one commit status",
                        "put all axes into the name, or write it without an expression: Gitea then adds all values");
            }
        }
    }

    private static boolean hasSeveralValues(YamlNode.Entry axis) {
        return Yaml.sequence(axis.value())
                .filter(values -> values.items().size() > 1)
                .isPresent();
    }
}
