package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** What goes live in an environment has this evidence, looked at in the same job before it does. */
public final class EvidenceDemanded {
    private EvidenceDemanded() {}

    /**
     * A policy for one environment.
     *
     * @param environment as {@link Purpose.Deploys} names it
     */
    public static Policy in(String environment, Evidence first, Evidence... more) {
        Set<Evidence> demanded = new LinkedHashSet<>(List.of(first));
        demanded.addAll(List.of(more));
        return new Policy(
                "evidence-for-" + environment,
                "What goes live in " + environment + " must have the " + words(demanded) + ".",
                delivery -> violations(delivery, environment, demanded));
    }

    private static List<Violation> violations(Delivery delivery, String environment, Set<Evidence> demanded) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                Set<Evidence> missing = new LinkedHashSet<>(demanded);
                for (Step<?> step : job.steps()) {
                    boolean deploys = step.settings().purposes().contains(new Purpose.Deploys(environment));
                    if (deploys && !missing.isEmpty()) {
                        found.add(new Violation(
                                step.settings().location(),
                                "job '" + job.id() + "' of '" + workflow.id() + "' deploys to " + environment
                                        + " without having verified the " + words(missing),
                                "verify it in a step before, and say so with .purpose(verifies(...))"));
                    }
                    missing.removeAll(Verified.by(step));
                }
            }
        }
        return found;
    }

    private static String words(Set<Evidence> evidence) {
        return evidence.stream().map(Evidence::name).collect(Collectors.joining(", the "));
    }
}
