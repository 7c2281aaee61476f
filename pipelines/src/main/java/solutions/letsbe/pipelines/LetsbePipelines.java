package solutions.letsbe.pipelines;

import java.util.List;
import solutions.letsbe.pipelines.component.EgressProxyPullRequest;
import solutions.letsbe.pipelines.component.HubPullRequest;
import solutions.letsbe.pipelines.component.MobilePullRequest;
import solutions.letsbe.pipelines.component.ProvisionerPullRequest;
import solutions.letsbe.pipelines.component.SafetyWrapperPullRequest;
import solutions.letsbe.pipelines.component.WebsitePullRequest;
import solutions.letsbe.pipelines.project.ProjectPullRequest;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.DeliveryProvider;

/** All pipelines of LetsBe. */
public final class LetsbePipelines implements DeliveryProvider {
    @Override
    public List<Workflow<?>> workflows() {
        return List.of(
                HubPullRequest.define(),
                SafetyWrapperPullRequest.define(),
                EgressProxyPullRequest.define(),
                ProvisionerPullRequest.define(),
                MobilePullRequest.define(),
                WebsitePullRequest.define(),
                ProjectPullRequest.define());
    }
}
