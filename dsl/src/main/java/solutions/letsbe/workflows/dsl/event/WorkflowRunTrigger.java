package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;

/** A run of another workflow of the repository; needs Gitea 1.25. */
public final class WorkflowRunTrigger implements Trigger {
    private final TriggerSettings settings;

    WorkflowRunTrigger(TriggerSettings settings) {
        this.settings = settings;
    }

    @Override
    public EventName event() {
        return EventName.WORKFLOW_RUN;
    }

    @Override
    public TriggerSettings settings() {
        return settings;
    }

    /** Only at these moments; without this at all of them. */
    public WorkflowRunTrigger types(WorkflowRunActivity first, WorkflowRunActivity... more) {
        return new WorkflowRunTrigger(settings.values("types", Activity.texts(first, more)));
    }

    /** Only for these branches; {@code !} begins an exception, and the last pattern that matches decides. */
    public WorkflowRunTrigger branches(String first, String... more) {
        return new WorkflowRunTrigger(settings.without(EventFilter.BRANCHES_IGNORE, EventFilter.BRANCHES)
                .patterns(EventFilter.BRANCHES, first, more));
    }

    /** For all branches but these. */
    public WorkflowRunTrigger branchesIgnore(String first, String... more) {
        return new WorkflowRunTrigger(settings.without(EventFilter.BRANCHES, EventFilter.BRANCHES_IGNORE)
                .patterns(EventFilter.BRANCHES_IGNORE, first, more));
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public WorkflowRunTrigger because(String reason) {
        return new WorkflowRunTrigger(settings.because(reason));
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public WorkflowRunTrigger raw(String key, Object value) {
        return new WorkflowRunTrigger(settings.raw(key, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkflowRunTrigger that && event() == that.event() && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event(), settings);
    }

    /** The event with its filters. */
    @Override
    public String toString() {
        return event().text() + settings;
    }
}
