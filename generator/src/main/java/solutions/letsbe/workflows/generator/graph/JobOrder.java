package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Job;

/** Which job waits for which, without what follows from the rest: a last job that needs all others needs to be tied to few. */
final class JobOrder {
    private final Map<String, Set<String>> ancestors = new LinkedHashMap<>();

    JobOrder(List<Job<?>> jobs) {
        Map<String, Job<?>> byId = new LinkedHashMap<>();
        jobs.forEach(job -> byId.put(job.id(), job));
        jobs.forEach(job -> ancestorsOf(job, byId));
    }

    /** The ids of the jobs that a job waits for and that no other of them waits for, in the order said. */
    List<String> nearest(Job<?> job) {
        List<String> nearest = new ArrayList<>();
        for (String needed : job.needs()) {
            boolean implied = job.needs().stream()
                    .anyMatch(other -> Objects.requireNonNull(ancestors.getOrDefault(other, new LinkedHashSet<>()))
                            .contains(needed));
            if (!implied) {
                nearest.add(needed);
            }
        }
        return nearest;
    }

    private Set<String> ancestorsOf(Job<?> job, Map<String, Job<?>> byId) {
        Set<String> known = ancestors.get(job.id());
        if (known != null) {
            return known;
        }
        Set<String> all = new LinkedHashSet<>();
        for (String needed : job.needs()) {
            all.add(needed);
            Job<?> before = byId.get(needed);
            if (before != null) {
                all.addAll(ancestorsOf(before, byId));
            }
        }
        ancestors.put(job.id(), all);
        return all;
    }
}
