package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;

/** Every job with steps ends after some minutes. */
public final class TimeoutSaid {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "timeout-said",
            "A job that hangs holds its runner until Gitea gives up on it, after three hours by default.",
            TimeoutSaid::violations);

    private TimeoutSaid() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                if (job.body() instanceof JobBody.Steps && job.timeoutMinutes().isEmpty()) {
                    found.add(new Violation(
                            job.location(),
                            "job '" + job.id() + "' of '" + workflow.id() + "' has no timeout",
                            "add .timeoutMinutes(...)"));
                }
            }
        }
        return found;
    }
}
