package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A version that YAML reads as a number. */
public final class NumberLosesDigits implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("number-loses-digits")
                .summary("a number of a matrix ends with a zero, which is lost")
                .why("""
                        Without quotes, 3.10 is the number 3.1. Gitea expands a matrix with numbers as numbers, so the job gets 3.1, and its name says
                        so, too.
                        """)
                .source(
                        "modules/actions/jobparser of Gitea 1.22 to 28 decodes a matrix into values and writes them again")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                python: [3.9, 3.10]
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
                                python: ["3.9", "3.10"]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            job.matrix().ifPresent(matrix -> {
                for (YamlNode.Entry axis : matrix.axes()) {
                    Yaml.sequence(axis.value())
                            .ifPresent(values -> values.items().forEach(value -> check(value, report)));
                }
                matrix.include().forEach(added -> added.entries().forEach(entry -> check(entry.value(), report)));
            });
        }
    }

    private static void check(YamlNode value, Report report) {
        if (value instanceof YamlNode.Scalar scalar && scalar.isPlain() && losesDigits(scalar.text())) {
            String text = scalar.text();
            report.add(
                    value,
                    "without quotes, " + Excerpt.of(text) + " is a number, and the job gets '"
                            + Excerpt.of(text.substring(0, endWithoutZeros(text))) + "'",
                    "put it into quotes");
        }
    }

    /** Digits, one point, digits that end with a zero. A number such as 1.0 becomes 1. */
    private static boolean losesDigits(String text) {
        int point = text.indexOf('.');
        return point > 0
                && text.endsWith("0")
                && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && text.indexOf('.', point + 1) < 0;
    }

    private static int endWithoutZeros(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.charAt(end - 1) == '.' ? end - 1 : end;
    }
}
