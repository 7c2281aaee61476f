package solutions.letsbe.pipelines.shared;

import java.util.List;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * The checks of one component, the same wherever its code comes along.
 *
 * @param jobs all of them, the cheap ones first
 * @param beforeImage those of them that must have succeeded before a preview of the image is worth its time
 * @param informing those of them that tell something and decide nothing
 * @param <Z> the zone that they run in
 */
public record ComponentChecks<Z extends AnyZone>(List<Job<Z>> jobs, List<Job<Z>> beforeImage, List<Job<Z>> informing) {
    /** Copies the lists. */
    public ComponentChecks {
        jobs = List.copyOf(jobs);
        beforeImage = List.copyOf(beforeImage);
        informing = List.copyOf(informing);
    }

    /** Checks that all decide. */
    public ComponentChecks(List<Job<Z>> jobs, List<Job<Z>> beforeImage) {
        this(jobs, beforeImage, List.of());
    }

    /** Those that decide. */
    public List<Job<Z>> deciding() {
        return jobs.stream().filter(job -> !informing.contains(job)).toList();
    }
}
