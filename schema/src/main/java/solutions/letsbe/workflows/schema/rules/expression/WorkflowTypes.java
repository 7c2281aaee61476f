package solutions.letsbe.workflows.schema.rules.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.schema.expression.type.ContextTypes;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The contexts that a workflow makes itself, by what it says of its triggers and jobs. Each is worked out when it is asked for. */
final class WorkflowTypes {
    private final WorkflowSyntax workflow;
    private final Surroundings surroundings;
    private final StepOutputs stepOutputs;

    private @Nullable InputTypes inputs;
    private @Nullable Type github;
    private @Nullable Type secrets;
    private @Nullable Map<String, Type> jobOutputs;

    WorkflowTypes(WorkflowSyntax workflow, Surroundings surroundings) {
        this.workflow = workflow;
        this.surroundings = surroundings;
        this.stepOutputs = new StepOutputs(surroundings);
    }

    Type github() {
        Type known = github;
        if (known == null) {
            known = githubWith(inputTypes().ofEvent());
            github = known;
        }
        return known;
    }

    Type inputs() {
        return inputTypes().type();
    }

    private InputTypes inputTypes() {
        InputTypes known = inputs;
        if (known == null) {
            known = InputTypes.of(workflow, surroundings.target().gitea());
            inputs = known;
        }
        return known;
    }

    Type secrets() {
        Type known = secrets;
        if (known == null) {
            known = secretsOf(workflow);
            secrets = known;
        }
        return known;
    }

    Type jobs() {
        return ContextTypes.jobs(jobOutputs());
    }

    private Map<String, Type> jobOutputs() {
        Map<String, Type> known = jobOutputs;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (JobSyntax job : workflow.jobs()) {
                known.putIfAbsent(job.id(), outputs(job));
            }
            jobOutputs = known;
        }
        return known;
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
            needed.put(need.text(), jobOutputs().getOrDefault(need.text(), ContextTypes.STRINGS));
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
