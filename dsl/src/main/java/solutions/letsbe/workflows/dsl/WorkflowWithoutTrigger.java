package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A workflow that does not say yet what starts it.
 *
 * @param <Z> the zone
 */
public final class WorkflowWithoutTrigger<Z extends AnyZone> {
    private final WorkflowDraft<Z> draft;

    WorkflowWithoutTrigger(String id, Class<? extends AnyZone> zone) {
        this(id, zone, Workflow.Reach.REPOSITORY);
    }

    WorkflowWithoutTrigger(String id, Class<? extends AnyZone> zone, Workflow.Reach reach) {
        this.draft = new WorkflowDraft<>(id, zone, reach);
    }

    /** What starts it: each event at most once. */
    public WorkflowWithoutJobs<Z> on(Trigger first, Trigger... more) {
        draft.builder.triggers(first);
        for (Trigger trigger : more) {
            draft.builder.triggers(trigger);
        }
        return new WorkflowWithoutJobs<>(draft);
    }
}
