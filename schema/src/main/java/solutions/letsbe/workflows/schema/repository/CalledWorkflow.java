package solutions.letsbe.workflows.schema.repository;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.CallInputType;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A workflow that a job calls.
 *
 * @param name its path in the repository of the caller, or how {@code uses} names it where it is of another
 * @param workflow what it says
 * @param from how {@code uses} names it where it is of another repository
 */
public record CalledWorkflow(String name, WorkflowSyntax workflow, Optional<WorkflowUse.Remote> from) {
    /**
     * An input.
     *
     * @param name its name
     * @param type what it takes; none where that is not said, or is none of the types
     * @param required whether the caller must give it: it is required and has no default
     */
    public record Input(String name, Optional<CallInputType> type, boolean required) {}

    /**
     * A secret.
     *
     * @param name its name
     * @param required whether the caller must give it
     */
    public record Secret(String name, boolean required) {}

    /** Whether it can be called. */
    public boolean isCallable() {
        return workflow.trigger(EventName.WORKFLOW_CALL).isPresent();
    }

    /** What it takes. */
    public List<Input> inputs() {
        return entries(TriggerSyntax::inputs)
                .map(entry -> new Input(
                        entry.key().text(),
                        Yaml.mapping(entry.value())
                                .flatMap(input -> Yaml.scalar(input, "type"))
                                .flatMap(type -> CallInputType.of(type.text())),
                        isRequired(entry)
                                && Yaml.mapping(entry.value())
                                        .flatMap(input -> Yaml.value(input, "default"))
                                        .isEmpty()))
                .toList();
    }

    /** The secrets that it takes. */
    public List<Secret> secrets() {
        return entries(TriggerSyntax::secrets)
                .map(entry -> new Secret(entry.key().text(), isRequired(entry)))
                .toList();
    }

    /** The names of what it gives: {@code needs.JOB.outputs.NAME} of the job that calls it. */
    public List<String> outputs() {
        return entries(TriggerSyntax::outputs).map(entry -> entry.key().text()).toList();
    }

    private Stream<YamlNode.Entry> entries(Function<TriggerSyntax, List<YamlNode.Entry>> part) {
        return workflow.trigger(EventName.WORKFLOW_CALL).map(part).orElse(List.of()).stream();
    }

    private static boolean isRequired(YamlNode.Entry entry) {
        return Yaml.mapping(entry.value())
                .filter(said -> Yaml.saysTrue(said, "required"))
                .isPresent();
    }
}
