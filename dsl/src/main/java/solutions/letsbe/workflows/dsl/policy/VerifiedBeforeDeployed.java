package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** What puts something live follows, in the same job, on a step that verified it. */
public final class VerifiedBeforeDeployed {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "verified-before-deployed",
            "A check of another job or of the pull request is hours old when its result is used, and may be of something else.",
            VerifiedBeforeDeployed::violations);

    private VerifiedBeforeDeployed() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                boolean verified = false;
                for (Step<?> step : job.steps()) {
                    for (Purpose purpose : step.settings().purposes()) {
                        if (purpose instanceof Purpose.Deploys deploys && !verified) {
                            found.add(
                                    new Violation(
                                            step.settings().location(),
                                            "job '" + job.id() + "' of '" + workflow.id() + "' deploys to "
                                                    + deploys.environment() + " what no step before it has verified",
                                            "verify the signature and provenance in a step before it, and say so with .purpose(verifies(...))"));
                        }
                    }
                    verified |= !Verified.by(step).isEmpty();
                }
            }
        }
        return found;
    }
}
