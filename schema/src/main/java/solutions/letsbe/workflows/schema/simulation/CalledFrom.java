package solutions.letsbe.workflows.schema.simulation;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;

/**
 * Where a workflow stands among those that call each other.
 *
 * @param jobs the ids of the jobs that call, from the outermost; none for the workflow that the event starts
 * @param files the workflows that these jobs stand in
 * @param workflow the called workflow
 * @param inputs what it is given
 * @param firstWave when its jobs can start at the earliest
 */
record CalledFrom(
        List<String> jobs, List<String> files, Optional<CalledWorkflow> workflow, Knowledge inputs, int firstWave) {
    CalledFrom {
        jobs = List.copyOf(jobs);
        files = List.copyOf(files);
    }

    boolean isCalled() {
        return workflow.isPresent();
    }

    /** The id of a job with those of its callers. */
    String id(String job) {
        return jobs.isEmpty() ? job : String.join("/", jobs) + "/" + job;
    }
}
