package solutions.letsbe.workflows.dsl.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.EventName;

/** Another workflow calls this one; its jobs are placed by the server since Gitea 1.27. */
public final class WorkflowCallTrigger implements Trigger {
    private final TriggerSettings settings;
    private final List<Input<?>> inputs;
    private final List<CallSecret<?>> secrets;
    private final List<CallOutput> outputs;

    WorkflowCallTrigger(
            TriggerSettings settings, List<Input<?>> inputs, List<CallSecret<?>> secrets, List<CallOutput> outputs) {
        this.settings = settings;
        this.inputs = inputs;
        this.secrets = secrets;
        this.outputs = outputs;
    }

    @Override
    public EventName event() {
        return EventName.WORKFLOW_CALL;
    }

    @Override
    public TriggerSettings settings() {
        return settings;
    }

    /** What the caller gives. */
    public List<Input<?>> inputs() {
        return inputs;
    }

    /** The secrets that the caller hands over. */
    public List<CallSecret<?>> secrets() {
        return secrets;
    }

    /** What the caller gets back. */
    public List<CallOutput> outputs() {
        return outputs;
    }

    /** Declares secrets that the caller hands over. */
    public WorkflowCallTrigger secrets(CallSecret<?> first, CallSecret<?>... more) {
        List<CallSecret<?>> all = new ArrayList<>(secrets);
        Stream.concat(Stream.of(first), Stream.of(more)).forEach(all::add);
        return new WorkflowCallTrigger(settings, inputs, List.copyOf(all), outputs);
    }

    /** Declares what the caller gets back. */
    public WorkflowCallTrigger outputs(CallOutput first, CallOutput... more) {
        List<CallOutput> all = new ArrayList<>(outputs);
        Stream.concat(Stream.of(first), Stream.of(more)).forEach(all::add);
        return new WorkflowCallTrigger(settings, inputs, secrets, List.copyOf(all));
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public WorkflowCallTrigger because(String reason) {
        return new WorkflowCallTrigger(settings.because(reason), inputs, secrets, outputs);
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public WorkflowCallTrigger raw(String key, Object value) {
        return new WorkflowCallTrigger(settings.raw(key, value), inputs, secrets, outputs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowCallTrigger that
                && event() == that.event()
                && settings.equals(that.settings)
                && inputs.equals(that.inputs)
                && secrets.equals(that.secrets)
                && outputs.equals(that.outputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event(), settings, inputs, secrets, outputs);
    }

    /** The event with its filters. */
    @Override
    public String toString() {
        return event().text() + settings;
    }
}
