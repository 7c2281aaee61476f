package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.DispatchInputType;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A default that is no value of its input. */
public final class WrongDefault implements WorkflowRule {
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?|0x[0-9a-fA-F]++|0o[0-7]++");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("input-default")
                .summary("the default of an input is no value of its type")
                .why("""
                        Nobody turns the default into something else. A form for a choice cannot begin with an option that it does not
                        have, and begins with another one; a tick is set for 'true' only; and a called workflow gets a value of the wrong
                        type.
                        """)
                .source(
                        "the dispatch form of Gitea 1.23 to 28; modules/actions/jobparser/workflow_call.go of Gitea 1.27 and 28")
                .wrong(TriggerExample.of("""
                        workflow_dispatch:
                          inputs:
                            level:
                              type: choice
                              options: [low, high]
                              default: medium
                        """))
                .right(TriggerExample.of("""
                        workflow_dispatch:
                          inputs:
                            level:
                              type: choice
                              options: [low, high]
                              default: low
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (DispatchInput input : DispatchInput.of(workflow)) {
            if (input.isA(DispatchInputType.CHOICE)) {
                List<String> options =
                        input.options().stream().map(YamlNode.Scalar::text).toList();
                if (!options.isEmpty()) {
                    told(input.node(), input.name(), "none of its options", options::contains, report);
                }
            } else {
                typed(input.node(), input.name(), report);
            }
        }
        workflow.trigger(EventName.WORKFLOW_CALL).stream()
                .flatMap(call -> call.inputs().stream())
                .forEach(input -> Yaml.mapping(input.value())
                        .ifPresent(node -> typed(node, input.key().text(), report)));
    }

    private static void typed(YamlNode.Mapping input, String name, Report report) {
        String type = Yaml.scalar(input, "type").map(YamlNode.Scalar::text).orElse("");
        switch (type) {
            case "boolean" ->
                told(
                        input,
                        name,
                        "neither true nor false",
                        text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"),
                        report);
            case "number" ->
                told(input, name, "no number", text -> NUMBER.matcher(text).matches(), report);
            default -> {}
        }
    }

    private static void told(
            YamlNode.Mapping input, String name, String what, Predicate<String> isRight, Report report) {
        Yaml.scalar(input, "default")
                .filter(value -> !value.text().isEmpty() && !value.text().contains("${{"))
                .filter(value -> !isRight.test(value.text()))
                .ifPresent(value -> report.add(
                        value,
                        "the default '" + Excerpt.of(value.text()) + "' of the input '" + Excerpt.of(name) + "' is "
                                + what + ", and Gitea does not turn it into one"));
    }
}
