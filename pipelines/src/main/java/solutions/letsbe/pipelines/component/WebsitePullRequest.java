package solutions.letsbe.pipelines.component;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Workflow;

/** What a pull request that touches the public site must pass. */
public final class WebsitePullRequest {
    private WebsitePullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        return PullRequest.of(Component.WEBSITE, WebsiteChecks::of);
    }
}
