package solutions.letsbe.workflows.schema.rules.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** An exclusion of a value that is not there. */
public final class IneffectiveExclude implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("ineffective-exclude")
                .summary("'exclude' names a value that its axis does not have, so it takes nothing out")
                .why("""
                        A combination is taken out only where all values of an exclusion are equal to its own. The combination that was meant still
                        runs.
                        """)
                .source(
                        "GetMatrixes in model/workflow.go of the act fork and of gitea-runner, which modules/actions/jobparser of Gitea 1.22 to 28 calls")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                node: [20, 22, 24]
                                exclude:
                                  - node: 18
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
                                os: [ubuntu-latest, debian-13]
                                node: [20, 22, 24]
                                exclude:
                                  - os: debian-13
                                    node: 20
                            runs-on: ${{ matrix.os }}
                            steps:
                              - run: make test
                        """);
    }

    private static final int MOST_SHOWN = 5;

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            job.matrix().ifPresent(matrix -> check(matrix, report));
        }
    }

    private static void check(MatrixSyntax matrix, Report report) {
        Map<String, YamlNode> axes = new HashMap<>();
        Map<String, AxisValues> values = new HashMap<>();
        for (YamlNode.Entry axis : matrix.axes()) {
            axes.put(axis.key().text(), axis.value());
            values.put(axis.key().text(), new AxisValues(axis.value()));
        }
        for (YamlNode.Mapping excluded : matrix.exclude()) {
            for (YamlNode.Entry entry : excluded.entries()) {
                String name = entry.key().text();
                Optional<AxisValues> known = Optional.ofNullable(values.get(name));
                if (known.isPresent() && !known.get().mayHave(entry.value())) {
                    report.add(
                            entry.value(),
                            "'exclude' takes nothing out, since the axis '" + Excerpt.of(name) + "' has no value '"
                                    + MatrixValue.shown(entry.value()) + "'",
                            "it has " + shown(Optional.ofNullable(axes.get(name))));
                }
            }
        }
    }

    private static String shown(Optional<YamlNode> axis) {
        List<YamlNode> values =
                axis.flatMap(Yaml::sequence).map(YamlNode.Sequence::items).orElse(List.of());
        String some = values.stream()
                .limit(MOST_SHOWN)
                .map(value -> "'" + MatrixValue.shown(value) + "'")
                .collect(Collectors.joining(", "));
        return values.size() > MOST_SHOWN ? some + " ..." : some;
    }
}
