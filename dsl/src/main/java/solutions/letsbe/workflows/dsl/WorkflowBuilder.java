package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A workflow that has all it needs.
 *
 * @param <Z> the zone
 */
public final class WorkflowBuilder<Z extends AnyZone> extends WorkflowSettings<Z, WorkflowBuilder<Z>> {
    WorkflowBuilder(WorkflowDraft<Z> draft) {
        super(draft);
    }

    @Override
    WorkflowBuilder<Z> self() {
        return this;
    }

    /** Further jobs. */
    @SafeVarargs
    public final WorkflowBuilder<Z> jobs(Job<? super Z>... more) {
        for (Job<?> job : more) {
            draft.builder.jobs(job);
        }
        return this;
    }

    /**
     * The workflow.
     *
     * @throws InvalidWorkflowException if something in it contradicts something else, naming the Java line
     */
    public Workflow<Z> build() {
        Workflow<Z> workflow = draft.builder.build();
        new WorkflowChecks(workflow).run();
        return workflow;
    }
}
