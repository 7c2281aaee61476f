package solutions.letsbe.workflows.dsl;

import java.util.List;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A job that has all it needs.
 *
 * @param <Z> the zone it runs in
 */
public final class JobBuilder<Z extends AnyZone> extends StepsJobSettings<Z, JobBuilder<Z>> {
    private final Class<Z> zone;
    private final RunsOn runsOn;

    JobBuilder(JobDraft draft, Class<Z> zone, RunsOn runsOn) {
        super(draft);
        this.zone = zone;
        this.runsOn = runsOn;
    }

    @Override
    JobBuilder<Z> self() {
        return this;
    }

    /** What the job does after that. */
    @SafeVarargs
    public final JobBuilder<Z> steps(Step<? super Z>... more) {
        draft.steps.addAll(List.of(more));
        return this;
    }

    /**
     * The job.
     *
     * @throws InvalidWorkflowException if something in it contradicts something else, naming the Java line
     */
    public Job<Z> build() {
        return draft.build(zone, new JobBody.Steps(runsOn, List.copyOf(draft.steps)));
    }
}
