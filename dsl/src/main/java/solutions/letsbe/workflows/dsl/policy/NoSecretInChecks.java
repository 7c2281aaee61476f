package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.zone.Zones;

/** No secret reaches a checks zone, not even through a workflow that is called. */
public final class NoSecretInChecks {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "no-secret-in-checks",
            "Whoever opens a pull request writes the code that runs there, and could print every secret that it is given.",
            NoSecretInChecks::violations);

    private NoSecretInChecks() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            if (!Zones.isUntrusted(workflow.zone())) {
                continue;
            }
            for (Workflow<?> each : CalledWorkflows.from(workflow, delivery)) {
                if (!InputValues.secrets(each).isEmpty()) {
                    found.add(violation(each.location(), "'" + each.id() + "'", each, workflow));
                }
                for (Job<?> job : each.jobs()) {
                    if (readsSecrets(job)) {
                        found.add(violation(
                                job.location(), "job '" + job.id() + "' of '" + each.id() + "'", each, workflow));
                    }
                }
            }
        }
        return found;
    }

    private static Violation violation(Location location, String element, Workflow<?> reader, Workflow<?> start) {
        return new Violation(
                location,
                element + " reads a secret" + (reader == start ? "" : " and is called by '" + start.id() + "'")
                        + ", but " + start.zone().getSimpleName() + " is a checks zone",
                "move what needs the secret into a workflow of a zone that holds secrets");
    }

    private static boolean readsSecrets(Job<?> job) {
        return !InputValues.secrets(job).isEmpty()
                || job.body() instanceof JobBody.Call call
                        && (call.inheritSecrets() || !call.secrets().isEmpty());
    }
}
