package solutions.letsbe.workflows.schema.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The {@code inputs} of a dispatch or call. */
final class InputKnowledge {
    private InputKnowledge() {}

    /** What a run knows of the inputs of its dispatch; nothing of other events. Up to Gitea 1.27.0 all are texts. */
    static Knowledge ofDispatch(WorkflowSyntax workflow, Event event, Assumptions assumptions) {
        Map<String, Value> inputs = new LinkedHashMap<>();
        if (event.name() == EventName.WORKFLOW_DISPATCH) {
            for (YamlNode.Entry input : workflow.trigger(EventName.WORKFLOW_DISPATCH)
                    .map(TriggerSyntax::inputs)
                    .orElse(List.of())) {
                String name = input.key().text();
                Optional<YamlNode.Mapping> said = Yaml.mapping(input.value());
                String given = Optional.ofNullable(event.inputs().get(name))
                        .orElseGet(() -> said.flatMap(of -> Yaml.scalar(of, "default"))
                                .map(YamlNode.Scalar::text)
                                .orElse(""));
                boolean isBoolean = said.flatMap(of -> Yaml.scalar(of, "type"))
                        .filter(type -> type.text().equals("boolean"))
                        .isPresent();
                inputs.put(
                        name,
                        isBoolean && assumptions.isAtLeast(1, 27, 1)
                                ? Value.of(given.equals("true"))
                                : Value.of(given));
            }
        }
        return Knowledge.NONE.with(ContextName.INPUTS, Value.object(inputs));
    }

    /**
     * What a called workflow knows of its inputs.
     *
     * @param here what the job that calls knows
     * @throws WrongCallException if the call is wrong, so that the job fails
     */
    static Knowledge ofCall(CalledWorkflow called, JobSyntax job, Knowledge here) {
        Map<String, Value> inputs = new LinkedHashMap<>();
        Knowledge knowledge = Knowledge.NONE;
        Map<String, YamlNode> given = new LinkedHashMap<>();
        job.with().forEach(entry -> given.put(entry.key().text(), entry.value()));
        Map<String, YamlNode> defaults = new LinkedHashMap<>();
        called.workflow()
                .trigger(EventName.WORKFLOW_CALL)
                .map(TriggerSyntax::inputs)
                .orElse(List.of())
                .forEach(entry -> Yaml.mapping(entry.value())
                        .flatMap(said -> Yaml.value(said, "default"))
                        .ifPresent(value -> defaults.put(entry.key().text(), value)));
        for (CalledWorkflow.Input input : called.inputs()) {
            if (input.type().isEmpty()) {
                throw new WrongCallException("its input '" + Excerpt.of(input.name()) + "' has no type");
            }
            Optional<YamlNode> node = Optional.ofNullable(given.get(input.name()));
            if (node.isEmpty() && input.required()) {
                throw new WrongCallException("its input '" + Excerpt.of(input.name()) + "' is required and not given");
            }
            Answer answer = node.or(() -> Optional.ofNullable(defaults.get(input.name())))
                    .map(value -> YamlValue.of(value, here))
                    .orElse(new Answer.Known(Value.NULL));
            if (answer instanceof Answer.Known known) {
                inputs.put(input.name(), known.value());
            } else {
                knowledge = knowledge.withUnknown("inputs", input.name());
            }
        }
        return knowledge.with(ContextName.INPUTS, Value.object(inputs));
    }
}
