package solutions.letsbe.pipelines;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.pipelines.component.EgressProxyPullRequest;
import solutions.letsbe.pipelines.component.HubPullRequest;
import solutions.letsbe.pipelines.component.MobilePullRequest;
import solutions.letsbe.pipelines.component.ProvisionerPullRequest;
import solutions.letsbe.pipelines.component.SafetyWrapperPullRequest;
import solutions.letsbe.pipelines.component.WebsitePullRequest;
import solutions.letsbe.pipelines.project.ProjectPullRequest;
import solutions.letsbe.pipelines.protection.CiPolicyProtection;
import solutions.letsbe.pipelines.protection.DeployProtection;
import solutions.letsbe.pipelines.protection.LetsbeProtection;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.DeliveryPage;
import solutions.letsbe.workflows.dsl.delivery.DeliveryProvider;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;

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

    @Override
    public List<RepositoryProtection> protections() {
        return List.of(
                LetsbeProtection.define(),
                CiPolicyProtection.define(),
                DeployProtection.staging(),
                DeployProtection.prodEu(),
                DeployProtection.prodUs());
    }

    @Override
    public Optional<DeliveryPage> page() {
        return Optional.of(
                DeliveryPage.of("LetsBe's delivery", "docs/delivery.md").in("workflows"));
    }
}
