package solutions.letsbe.workflows.schema.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A block of text that ends with a line break, where a word is needed. */
public final class TrailingNewline implements WorkflowRule {
    private static final List<String> OF_A_WORKFLOW = List.of("name", "run-name", "concurrency");
    private static final List<String> OF_A_JOB = List.of("name", "runs-on", "uses", "container", "concurrency");
    private static final List<String> OF_A_STEP = List.of("id", "uses", "shell", "working-directory");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("trailing-newline")
                .summary("a word is written as a block and so ends with a line break")
                .why("""
                        A block after '|' or '>' ends with a line break unless '-' follows. The line break belongs to the value: a
                        label that no runner owns, a folder that is not there, a commit status that branch protection does not
                        find, an output that equals nothing it is compared with.
                        """)
                .source("YAML 1.2, 8.1.1.2; Gitea 1.22 to 28 and the runner compare these values as they are")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: >
                              ubuntu-latest
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: >-
                              ubuntu-latest
                            steps:
                              - run: make
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        told(workflow.root(), OF_A_WORKFLOW, report);
        Yaml.mapping(workflow.root(), "concurrency").ifPresent(group -> told(group, List.of("group"), report));
        List<YamlNode.Entry> outputs = new ArrayList<>();
        workflow.trigger(EventName.WORKFLOW_CALL).map(TriggerSyntax::outputs).ifPresent(outputs::addAll);
        outputs.forEach(output -> Yaml.mapping(output.value()).ifPresent(node -> told(node, List.of("value"), report)));
        for (JobSyntax job : workflow.jobs()) {
            told(job.node(), OF_A_JOB, report);
            Yaml.mapping(job.node(), "container").ifPresent(container -> told(container, List.of("image"), report));
            Yaml.mapping(job.node(), "concurrency").ifPresent(group -> told(group, List.of("group"), report));
            for (YamlNode.Entry output : job.outputs()) {
                told(output, report);
            }
            for (StepSyntax step : job.steps()) {
                told(step.node(), OF_A_STEP, report);
            }
        }
    }

    private static void told(YamlNode.Mapping in, List<String> keys, Report report) {
        for (String key : keys) {
            Optional<YamlNode.Entry> entry = in.entry(key);
            if (entry.isPresent()) {
                told(entry.get(), report);
            }
        }
    }

    private static void told(YamlNode.Entry entry, Report report) {
        if (entry.value() instanceof YamlNode.Mapping
                || entry.value() instanceof YamlNode.Scalar one && one.isPlain()) {
            return;
        }
        for (YamlNode.Scalar value : Yaml.scalars(entry.value())) {
            boolean block = value.style() == YamlNode.Style.LITERAL || value.style() == YamlNode.Style.FOLDED;
            if (block && value.text().endsWith("\n")) {
                report.add(
                        entry.key(),
                        "'" + Excerpt.of(entry.key().text())
                                + "' is a block of text, whose last line break belongs to the value",
                        "write '" + (value.style() == YamlNode.Style.LITERAL ? "|-" : ">-")
                                + "', or the value on the same line");
            }
        }
    }
}
