package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.location.Location;

/** A workflow has the jobs that it must have, and its last one, the gate, waits for each of them. */
public final class GatedJobs {
    private GatedJobs() {}

    /**
     * A policy for several workflows at once.
     *
     * @param gate the id of the job that every one of them ends with
     * @param required the ids of the jobs by the id of their workflow
     */
    public static Policy of(String gate, Map<String, List<String>> required) {
        Map<String, List<String>> copy = new LinkedHashMap<>(required);
        return new Policy(
                "required-jobs",
                "A check that is left out, or that '" + gate
                        + "' does not wait for, lets through what it was there to stop.",
                delivery -> violations(delivery, gate, copy));
    }

    private static List<Violation> violations(Delivery delivery, String gate, Map<String, List<String>> required) {
        List<Violation> found = new ArrayList<>();
        required.forEach((id, jobs) -> delivery.workflows().stream()
                .filter(workflow -> workflow.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        workflow -> hold(workflow, gate, jobs, found),
                        () -> found.add(new Violation(
                                new Location(List.of()),
                                "there is no workflow '" + id + "'",
                                "write it, or take it out of what is required"))));
        return found;
    }

    private static void hold(Workflow<?> workflow, String gate, List<String> required, List<Violation> found) {
        Map<String, Job<?>> jobs = new LinkedHashMap<>();
        workflow.jobs().forEach(job -> jobs.put(job.id(), job));
        Job<?> last = jobs.get(gate);
        if (last == null) {
            found.add(new Violation(
                    workflow.location(),
                    "'" + workflow.id() + "' has no job '" + gate + "'",
                    "add it, so that one status stands for all the others"));
            return;
        }
        for (String each : required) {
            Job<?> job = jobs.get(each);
            if (job == null) {
                found.add(new Violation(
                        workflow.location(),
                        "'" + workflow.id() + "' has no job '" + each + "', which is required",
                        "add it"));
            } else if (!last.needs().contains(each)) {
                found.add(new Violation(
                        last.location(),
                        "the job '" + gate + "' of '" + workflow.id() + "' does not wait for '" + each
                                + "', which is required",
                        "let it read the job's result"));
            }
        }
        for (Job<?> job : workflow.jobs()) {
            if (job != last && !last.needs().contains(job.id()) && !required.contains(job.id())) {
                found.add(new Violation(
                        job.location(),
                        "job '" + job.id() + "' of '" + workflow.id() + "' can fail without '" + gate + "' noticing",
                        "let '" + gate + "' wait for it"));
            }
        }
    }
}
