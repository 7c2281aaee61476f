package solutions.letsbe.workflows.schema.simulation;

import java.util.List;
import java.util.Optional;

/**
 * A job of a run: one for each combination of a matrix, and those of called workflows.
 *
 * @param id its id; that of a called workflow's job stands behind those of the jobs that call: {@code deploy/verify}
 * @param name its name as a person sees it
 * @param needs the ids of the jobs that it waits for, and for the first of a called workflow the job that calls
 * @param wave when it can start at the earliest: 1 at once, 2 after the jobs of wave 1 that it needs, and so on
 * @param outcome what becomes of it
 * @param outlived whether the run survives its failure: {@code continue-on-error}
 * @param concurrency its group, where it has one
 * @param status what it posts on the commit, where the event does so
 */
public record SimulatedJob(
        String id,
        String name,
        List<String> needs,
        int wave,
        JobOutcome outcome,
        boolean outlived,
        Optional<String> concurrency,
        Optional<CommitStatus> status) {
    /** Copies the list. */
    public SimulatedJob {
        needs = List.copyOf(needs);
    }

    /** Its name behind the ids of the jobs that call: {@code deploy/verify}. */
    public String title() {
        return id.substring(0, id.lastIndexOf('/') + 1) + name;
    }
}
