package solutions.letsbe.pipelines;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import solutions.letsbe.pipelines.cipolicy.CiPolicyWorkflows;
import solutions.letsbe.pipelines.deploy.DeployWorkflows;
import solutions.letsbe.pipelines.policy.LetsbePolicies;
import solutions.letsbe.pipelines.project.ProjectPullRequest;
import solutions.letsbe.pipelines.protection.CiPolicyProtection;
import solutions.letsbe.pipelines.protection.DeployProtection;
import solutions.letsbe.pipelines.protection.LetsbeProtection;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.DeliveryPage;
import solutions.letsbe.workflows.dsl.delivery.DeliveryProvider;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;

/** All pipelines of LetsBe, one list for each repository. */
public final class LetsbePipelines implements DeliveryProvider {
    @Override
    public List<Workflow<?>> workflows() {
        return Stream.of(
                        LetsbeWorkflows.all(),
                        CiPolicyWorkflows.all(),
                        DeployWorkflows.all(),
                        List.<Supplier<Workflow<?>>>of(ProjectPullRequest::define))
                .<Workflow<?>>flatMap(each -> each.stream().map(Supplier::get))
                .toList();
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
    public List<Policy> policies() {
        return LetsbePolicies.all();
    }

    @Override
    public Optional<DeliveryPage> page() {
        return Optional.of(
                DeliveryPage.of("LetsBe's delivery", "docs/delivery.md").in("workflows"));
    }
}
