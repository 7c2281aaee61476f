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
        return in(environment, List.of(demanded));
    }

    /**
     * A policy for one environment that is reached in several ways, as by promotion and by going back.
     *
     * @param environment as {@link Purpose.Deploys} names it
     * @param ways what is demanded, way by way; one that is fulfilled is enough
     */
    public static Policy in(String environment, List<? extends Set<Evidence>> ways) {
        List<Set<Evidence>> all = List.copyOf(ways);
        return new Policy(
                "evidence-for-" + environment,
                "What goes live in " + environment + " must have the "
                        + all.stream().map(EvidenceDemanded::words).collect(Collectors.joining("; or the ")) + ".",
                delivery -> violations(delivery, environment, all));
    }

    private static List<Violation> violations(Delivery delivery, String environment, List<Set<Evidence>> ways) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                Set<Evidence> verified = new LinkedHashSet<>();
                for (Step<?> step : job.steps()) {
                    if (step.settings().purposes().contains(new Purpose.Deploys(environment))
                            && ways.stream().noneMatch(verified::containsAll)) {
                        Set<Evidence> missing = new LinkedHashSet<>(ways.get(0));
                        missing.removeAll(verified);
                        found.add(new Violation(
                                step.settings().location(),
                                "job '" + job.id() + "' of '" + workflow.id() + "' deploys to " + environment
                                        + " without having verified the " + words(missing),
                                "verify it in a step before, and say so with .purpose(verifies(...))"));
                    }
                    verified.addAll(Verified.by(step));
                }
            }
        }
        return found;
    }

    private static String words(Set<Evidence> evidence) {
        return evidence.stream().map(Evidence::name).collect(Collectors.joining(", the "));
    }
}
