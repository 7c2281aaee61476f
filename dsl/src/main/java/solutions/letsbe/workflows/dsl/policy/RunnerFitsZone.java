package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.RunsOn;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;

/** A class of runners serves one zone: the label of one zone's runners stands in no job of another. */
public final class RunnerFitsZone {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "runner-fits-zone",
            "A runner sees everything that its jobs see, so code of one zone must not run where another zone's credentials pass.",
            RunnerFitsZone::violations);

    private RunnerFitsZone() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Placed> placed = new ArrayList<>();
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                if (workflow.zone() == DefaultZone.class || !(job.body() instanceof JobBody.Steps own)) {
                    continue;
                }
                if (own.runsOn() instanceof RunsOn.Labels labels) {
                    placed.add(new Placed(workflow, job, labels.labels()));
                } else {
                    found.add(new Violation(
                            job.location(),
                            "job '" + job.id() + "' of '" + workflow.id()
                                    + "' computes the label of its runner, so nobody can tell its zone",
                            "name a Runner of the zone " + workflow.zone().getSimpleName()));
                }
            }
        }
        Map<List<Object>, Placed> classes = new LinkedHashMap<>();
        placed.forEach(each -> classes.putIfAbsent(List.of(each.job().zone(), each.labels()), each));
        for (Placed one : placed) {
            classes.values().stream()
                    .filter(other -> other.job().zone() != one.job().zone() && other.mayTake(one))
                    .findFirst()
                    .ifPresent(other -> found.add(new Violation(
                            one.job().location(),
                            "job '" + one.job().id() + "' of '" + one.workflow().id() + "', zone "
                                    + one.job().zone().getSimpleName() + ", may run where job '"
                                    + other.job().id() + "' of '"
                                    + other.workflow().id() + "' runs, zone "
                                    + other.job().zone().getSimpleName() + ", on '" + String.join(", ", other.labels())
                                    + "'",
                            "give each zone a class of runners with a label of its own")));
        }
        return found;
    }

    private record Placed(Workflow<?> workflow, Job<?> job, List<String> labels) {
        /** A runner with all these labels takes every job that asks for some of them and no other. */
        boolean mayTake(Placed job) {
            return labels.containsAll(job.labels());
        }
    }
}
