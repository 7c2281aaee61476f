package solutions.letsbe.pipelines.component;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Workflow;

/** What a pull request that touches the Egress Proxy must pass. */
public final class EgressProxyPullRequest {
    private EgressProxyPullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        return PullRequest.of(Component.EGRESS_PROXY, EgressProxyChecks::of);
    }
}
