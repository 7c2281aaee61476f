package solutions.letsbe.workflows.generator.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.simulation.Event;
import solutions.letsbe.workflows.schema.simulation.Foreknowledge;

/** What the steps of workflows say that they will do, for one event. */
final class StepPurposes {
    private final Event event;
    private final Map<Foreknowledge.Output, String> outputs = new LinkedHashMap<>();
    private final Map<Foreknowledge.Job, Expression> failures = new LinkedHashMap<>();

    private StepPurposes(Event event) {
        this.event = event;
    }

    static Foreknowledge of(List<Workflow<?>> workflows, Event event) {
        StepPurposes purposes = new StepPurposes(event);
        for (Workflow<?> workflow : workflows) {
            for (Job<?> job : workflow.jobs()) {
                Foreknowledge.Job place =
                        new Foreknowledge.Job(DeliverySimulation.repository(workflow), workflow.path(), job.id());
                job.steps()
                        .forEach(step ->
                                step.settings().purposes().forEach(purpose -> purposes.add(place, step, purpose)));
            }
        }
        return new Foreknowledge(purposes.outputs, purposes.failures);
    }

    private void add(Foreknowledge.Job job, Step<?> step, Purpose purpose) {
        if (purpose instanceof Purpose.Foretells foretells && event.changed().isPresent()) {
            boolean touched = foretells.changed().touchedBy(event.changed().get());
            id(step).ifPresent(id ->
                    outputs.put(new Foreknowledge.Output(job, id, foretells.output()), String.valueOf(touched)));
        } else if (purpose instanceof Purpose.FailsIf fails) {
            failures.merge(
                    job, fails.condition().ast(), (one, other) -> new Expression.Binary(Operator.OR, one, other));
        }
    }

    /** A step without an id has outputs that nobody can read. */
    private static Optional<String> id(Step<?> step) {
        try {
            return Optional.of(step.id());
        } catch (InvalidWorkflowException e) {
            return Optional.empty();
        }
    }
}
