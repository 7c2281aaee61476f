package solutions.letsbe.workflows.dsl.event;

import java.util.List;
import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventName;

/** A person or the API asks for a run. */
public final class WorkflowDispatchTrigger implements Trigger {
    private final TriggerSettings settings;
    private final List<DispatchInput<?>> inputs;

    WorkflowDispatchTrigger(TriggerSettings settings, List<DispatchInput<?>> inputs) {
        this.settings = settings;
        this.inputs = inputs;
    }

    @Override
    public EventName event() {
        return EventName.WORKFLOW_DISPATCH;
    }

    @Override
    public TriggerSettings settings() {
        return settings;
    }

    /** What is asked for, in the order of the form. */
    public List<DispatchInput<?>> inputs() {
        return inputs;
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public WorkflowDispatchTrigger because(String reason) {
        return new WorkflowDispatchTrigger(settings.because(reason), inputs);
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public WorkflowDispatchTrigger raw(String key, Object value) {
        return new WorkflowDispatchTrigger(settings.raw(key, value), inputs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowDispatchTrigger that
                && event() == that.event()
                && settings.equals(that.settings)
                && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event(), settings, inputs);
    }

    /** The event with its filters. */
    @Override
    public String toString() {
        return event().text() + settings;
    }
}
