package solutions.letsbe.workflows.schema.rules.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import solutions.letsbe.workflows.schema.expression.type.ContextTypes;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The contexts that a workflow makes itself, by what it says of its triggers and jobs. */
final class WorkflowTypes {
    private final WorkflowSyntax workflow;
    private final Surroundings surroundings;
    private final StepOutputs stepOutputs;
    private final InputTypes inputs;
    private final Type github;
    private final Type secrets;
    private final Map<String, Type> jobOutputs = new LinkedHashMap<>();

    WorkflowTypes(WorkflowSyntax workflow, Surroundings surroundings) {
        this.workflow = workflow;
        this.surroundings = surroundings;
        this.stepOutputs = new StepOutputs(surroundings);
        this.inputs = InputTypes.of(workflow, surroundings.target().gitea());
        this.github = githubWith(inputs.ofEvent());
        this.secrets = secretsOf(workflow);
        for (JobSyntax job : workflow.jobs()) {
            jobOutputs.putIfAbsent(job.id(), outputs(job));
        }
    }

    Type github() {
        return github;
    }

    Type inputs() {
        return inputs.type();
    }

    Type secrets() {
        return secrets;
    }

    Type jobs() {
        return ContextTypes.jobs(jobOutputs);
    }

    Type steps(JobSyntax job) {
        return stepOutputs.of(job.steps());
    }

    /** The jobs that this one names; of one that is not there nothing is known, since that is a mistake of its own. */
    Type needs(JobSyntax job) {
        if (Yaml.mapping(job.node(), "needs").isPresent()) {
            return Type.ANY;
        }
        Map<String, Type> needed = new LinkedHashMap<>();
        for (YamlNode.Scalar need : job.needs()) {
            needed.put(need.text(), jobOutputs.getOrDefault(need.text(), ContextTypes.STRINGS));
        }
        return ContextTypes.needs(needed);
    }

    private Type outputs(JobSyntax job) {
        if (job.uses().isPresent()) {
            return surroundings
                    .called(job.uses().get().text())
                    .map(called -> ContextTypes.outputs(called.outputs()))
                    .orElse(ContextTypes.STRINGS);
        }
        boolean known = Yaml.value(job.node(), "outputs")
                .map(YamlNode.Mapping.class::isInstance)
                .orElse(true);
        return known ? outputs(job.outputs()) : ContextTypes.STRINGS;
    }

    private static Type outputs(List<YamlNode.Entry> entries) {
        return ContextTypes.outputs(
                entries.stream().map(entry -> entry.key().text()).toList());
    }

    private static Type githubWith(Type inputsOfEvent) {
        Type github = ContextTypes.github();
        if (!(github instanceof Type.ClosedObject closed)) {
            return github;
        }
        Map<String, Type> properties = new TreeMap<>(closed.properties());
        properties.put("event", Type.open(Map.of("inputs", inputsOfEvent)));
        return Type.closed(properties);
    }

    /** A workflow that can only be called has the secrets that it declares; where it declares none, its callers pass all on. */
    private static Type secretsOf(WorkflowSyntax workflow) {
        Optional<TriggerSyntax> call = workflow.trigger(EventName.WORKFLOW_CALL);
        boolean declared = call.flatMap(trigger -> trigger.entry("secrets"))
                .filter(entry -> !(entry.value() instanceof YamlNode.Sequence))
                .isPresent();
        if (!declared || workflow.triggers().size() > 1) {
            return ContextTypes.STRINGS;
        }
        return ContextTypes.secrets(call.stream()
                .flatMap(trigger -> trigger.secrets().stream())
                .map(entry -> entry.key().text())
                .toList());
    }
}
