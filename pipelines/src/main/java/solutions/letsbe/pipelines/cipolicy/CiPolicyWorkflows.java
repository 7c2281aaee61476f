package solutions.letsbe.pipelines.cipolicy;

import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;

/** Every workflow of {@code ci-policy}, the scoped one included. */
public final class CiPolicyWorkflows {
    private CiPolicyWorkflows() {}

    /** All of them. */
    public static List<Workflow<?>> all() {
        return List.of(
                Sign.define(),
                WorkflowIntegrity.define(),
                PublishWorkflows.define(),
                ProposePromotion.define(),
                PolicyPullRequest.define());
    }
}
