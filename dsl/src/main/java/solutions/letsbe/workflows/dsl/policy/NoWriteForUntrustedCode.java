package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.zone.Zones;

/** Where code runs that nobody has approved, the run's token can write nothing; called workflows included. */
public final class NoWriteForUntrustedCode {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "no-write-for-untrusted-code",
            "With a token that may write, a pull request could push, or post the very status that it is waiting for.",
            NoWriteForUntrustedCode::violations);

    private NoWriteForUntrustedCode() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            if (!Zones.isUntrusted(workflow.zone())) {
                continue;
            }
            for (Workflow<?> each : CalledWorkflows.from(workflow, delivery)) {
                if (each.permissions().filter(Permissions::canWrite).isPresent()) {
                    found.add(new Violation(
                            each.location(),
                            "'" + each.id() + "' may write where '" + workflow.id()
                                    + "' runs code that nobody has approved",
                            "ask for read"));
                }
                for (Job<?> job : each.jobs()) {
                    if (job.permissions().filter(Permissions::canWrite).isPresent()) {
                        found.add(new Violation(
                                job.location(),
                                "job '" + job.id() + "' of '" + each.id() + "' may write where '" + workflow.id()
                                        + "' runs code that nobody has approved",
                                "ask for read"));
                    }
                }
            }
        }
        return found;
    }
}
