package solutions.letsbe.workflows.schema.simulation;

import solutions.letsbe.workflows.schema.language.Limits;

/** What all jobs of a run share. */
final class Run {
    private final Event event;
    private final HostedRepository repository;
    private final HostedRepository source;
    private final String path;
    private final Assumptions assumptions;
    private final Foreknowledge foreknowledge;
    private final StatusNames statuses;
    private int jobs;

    /**
     * A run.
     *
     * @param repository where it runs
     * @param source the repository of its workflow
     * @param path its workflow
     */
    Run(
            Event event,
            HostedRepository repository,
            HostedRepository source,
            String path,
            Assumptions assumptions,
            Foreknowledge foreknowledge,
            StatusNames statuses) {
        this.event = event;
        this.repository = repository;
        this.source = source;
        this.path = path;
        this.assumptions = assumptions;
        this.foreknowledge = foreknowledge;
        this.statuses = statuses;
    }

    Event event() {
        return event;
    }

    HostedRepository repository() {
        return repository;
    }

    HostedRepository source() {
        return source;
    }

    String path() {
        return path;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    Foreknowledge foreknowledge() {
        return foreknowledge;
    }

    StatusNames statuses() {
        return statuses;
    }

    /** Whether as many jobs more still fit in the run, as Gitea asks when it expands a call. */
    boolean hasRoomFor(int more) {
        if (jobs + more > Limits.JOBS_PER_RUN) {
            return false;
        }
        jobs += more;
        return true;
    }
}
