package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;

/** Every job says what its token may do, and never everything. */
public final class PermissionsSaid {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "permissions-said",
            "Where nothing is said, a setting decides that no review sees, and by default it lets the token write everything.",
            PermissionsSaid::violations);

    private PermissionsSaid() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                String element = "job '" + job.id() + "' of '" + workflow.id() + "'";
                if (job.permissions().isEmpty() && workflow.permissions().isEmpty()) {
                    found.add(new Violation(
                            job.location(),
                            element + " does not say what its token may do",
                            "add .permissions(contents(READ)), or Permissions.none()"));
                }
                if (job.permissions()
                        .or(workflow::permissions)
                        .flatMap(Permissions::all)
                        .isPresent()) {
                    found.add(new Violation(
                            job.location(),
                            element + " asks for everything at once",
                            "name the scopes that it uses, as .permissions(contents(READ))"));
                }
            }
        }
        return found;
    }
}
