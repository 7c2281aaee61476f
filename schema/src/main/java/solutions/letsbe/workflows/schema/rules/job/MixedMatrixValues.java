package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
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

/** An axis with values of different kinds. */
public final class MixedMatrixValues implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("mixed-matrix-values")
                .summary("the values of an axis are of different types")
                .why("""
                        A job that compares or computes with the value sees a number in one combination and a text in another. It works, and is seldom
                        meant.
                        """)
                .source("modules/actions/jobparser of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                node: [20, "22"]
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
                                node: ["20", "22"]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            for (YamlNode.Entry axis : job.matrix().map(MatrixSyntax::axes).orElse(List.of())) {
                List<YamlNode> values = Yaml.sequence(axis.value())
                        .map(YamlNode.Sequence::items)
                        .orElse(List.of());
                if (values.stream().anyMatch(MatrixValue::isComputed)) {
                    continue;
                }
                values.stream()
                        .filter(value -> !type(value).equals(type(values.get(0))))
                        .findFirst()
                        .ifPresent(value -> report.add(
                                value,
                                "the axis '" + Excerpt.of(axis.key().text()) + "' has " + type(values.get(0)) + " and "
                                        + type(value) + " among its values",
                                "write all of them alike"));
            }
        }
    }

    private static String type(YamlNode value) {
        if (value instanceof YamlNode.Sequence) {
            return "a list";
        }
        if (!(value instanceof YamlNode.Scalar scalar)) {
            return "a mapping";
        }
        if (!scalar.isPlain()) {
            return "a text";
        }
        return switch (scalar.text()) {
            case "true", "false" -> "a boolean";
            default -> isNumber(scalar.text()) ? "a number" : "a text";
        };
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c == '.' || c == '-' || (c >= '0' && c <= '9'))
                && text.indexOf('.') == text.lastIndexOf('.')
                && text.lastIndexOf('-') <= 0
                && Character.isDigit(text.charAt(text.length() - 1));
    }
}
