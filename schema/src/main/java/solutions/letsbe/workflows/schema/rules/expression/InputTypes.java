package solutions.letsbe.workflows.schema.rules.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.type.ContextTypes;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.CallInputType;
import solutions.letsbe.workflows.schema.language.DispatchInputType;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The inputs of a workflow: those of a dispatch and those of a call together, since both are {@code inputs}.
 *
 * @param type what {@code inputs} is
 * @param ofEvent what {@code github.event.inputs} is: all strings
 */
record InputTypes(Type type, Type ofEvent) {
    /** Booleans were strings before (go-gitea/gitea#38472). */
    private static final GiteaVersion BOOLEANS = new GiteaVersion(1, 27, 1);

    /** A called workflow saw the event of its caller before (go-gitea/gitea#37478). */
    private static final GiteaVersion OWN_EVENT = new GiteaVersion(1, 27, 0);

    static InputTypes of(WorkflowSyntax workflow, GiteaVersion gitea) {
        Optional<TriggerSyntax> dispatch = workflow.trigger(EventName.WORKFLOW_DISPATCH);
        Optional<TriggerSyntax> call = workflow.trigger(EventName.WORKFLOW_CALL);
        Map<String, Type> inputs = new LinkedHashMap<>();
        dispatch.ifPresent(trigger -> trigger.inputs()
                .forEach(entry -> inputs.merge(entry.key().text(), ofDispatch(entry, gitea), Type::merge)));
        call.ifPresent(trigger ->
                trigger.inputs().forEach(entry -> inputs.merge(entry.key().text(), ofCall(entry), Type::merge)));
        boolean eventOfCaller = call.isPresent() && !gitea.isAtLeast(OWN_EVENT);
        return new InputTypes(
                ContextTypes.inputs(inputs),
                eventOfCaller ? ContextTypes.STRINGS : ContextTypes.outputs(inputs.keySet()));
    }

    private static Type ofDispatch(YamlNode.Entry input, GiteaVersion gitea) {
        Optional<String> written = type(input);
        if (written.isEmpty()) {
            return Type.STRING;
        }
        return DispatchInputType.of(written.get())
                .map(type -> switch (type) {
                    case BOOLEAN -> gitea.isAtLeast(BOOLEANS) ? Type.BOOLEAN : Type.ANY;
                    case NUMBER -> Type.NUMBER;
                    case STRING, CHOICE, ENVIRONMENT -> Type.STRING;
                })
                .orElse(Type.ANY);
    }

    private static Type ofCall(YamlNode.Entry input) {
        return type(input)
                .flatMap(CallInputType::of)
                .map(type -> switch (type) {
                    case BOOLEAN -> Type.BOOLEAN;
                    case NUMBER -> Type.NUMBER;
                    case STRING -> Type.STRING;
                })
                .orElse(Type.ANY);
    }

    private static Optional<String> type(YamlNode.Entry input) {
        return Yaml.mapping(input.value())
                .flatMap(mapping -> Yaml.scalar(mapping, "type"))
                .map(YamlNode.Scalar::text);
    }
}
