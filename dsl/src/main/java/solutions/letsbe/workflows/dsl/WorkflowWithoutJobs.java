package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A workflow that has no job yet.
 *
 * @param <Z> the zone
 */
public final class WorkflowWithoutJobs<Z extends AnyZone> extends WorkflowSettings<Z, WorkflowWithoutJobs<Z>> {
    WorkflowWithoutJobs(WorkflowDraft<Z> draft) {
        super(draft);
    }

    @Override
    WorkflowWithoutJobs<Z> self() {
        return this;
    }

    /** The jobs: of the workflow's zone, of a wider one, or of none. */
    @SafeVarargs
    public final WorkflowBuilder<Z> jobs(Job<? super Z> first, Job<? super Z>... more) {
        draft.builder.jobs(first);
        return new WorkflowBuilder<>(draft).jobs(more);
    }
}
