package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import solutions.letsbe.workflows.schema.language.DispatchInputType;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * Something that the form of a dispatch asks for.
 *
 * @param name its name
 * @param node what is said of it
 */
record DispatchInput(String name, YamlNode.Mapping node) {
    /** Those of a workflow, in its order. */
    static List<DispatchInput> of(WorkflowSyntax workflow) {
        return workflow.trigger(EventName.WORKFLOW_DISPATCH).stream()
                .flatMap(trigger -> trigger.inputs().stream())
                .flatMap(input ->
                        Yaml.mapping(input.value())
                                .map(node -> new DispatchInput(input.key().text(), node))
                                .stream())
                .toList();
    }

    boolean isA(DispatchInputType type) {
        return Yaml.scalar(node, "type")
                .filter(word -> word.text().equals(type.text()))
                .isPresent();
    }

    List<YamlNode.Scalar> options() {
        return Yaml.scalars(node, "options");
    }
}
