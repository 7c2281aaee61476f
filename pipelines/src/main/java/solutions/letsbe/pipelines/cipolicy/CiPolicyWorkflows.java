package solutions.letsbe.pipelines.cipolicy;

import java.util.List;
import java.util.function.Supplier;
import solutions.letsbe.workflows.dsl.Workflow;

/** Every workflow of {@code ci-policy}, the scoped one included. */
public final class CiPolicyWorkflows {
    private CiPolicyWorkflows() {}

    /** All of them. */
    public static List<Supplier<Workflow<?>>> all() {
        return List.of(
                Sign::define,
                WorkflowIntegrity::define,
                PublishWorkflows::define,
                ProposePromotion::define,
                PolicyPullRequest::define);
    }
}
