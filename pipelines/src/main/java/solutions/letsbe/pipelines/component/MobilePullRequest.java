package solutions.letsbe.pipelines.component;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Workflow;

/** What a pull request that touches the app must pass. */
public final class MobilePullRequest {
    private MobilePullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        return PullRequest.of(Component.MOBILE, MobileChecks::of);
    }
}
