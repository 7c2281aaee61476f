package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A job that does not say yet what it does.
 *
 * @param <Z> the zone it runs in
 */
public final class JobWithoutSteps<Z extends AnyZone> extends StepsJobSettings<Z, JobWithoutSteps<Z>> {
    private final Class<Z> zone;
    private final RunsOn runsOn;

    JobWithoutSteps(JobDraft draft, Class<Z> zone, RunsOn runsOn) {
        super(draft);
        this.zone = zone;
        this.runsOn = runsOn;
    }

    @Override
    JobWithoutSteps<Z> self() {
        return this;
    }

    /** What the job does, in order: steps of its zone, or of none. */
    @SafeVarargs
    public final JobBuilder<Z> steps(Step<? super Z> first, Step<? super Z>... more) {
        JobBuilder<Z> builder = new JobBuilder<>(draft, zone, runsOn);
        draft.steps.add(first);
        return builder.steps(more);
    }
}
