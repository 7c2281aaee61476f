package solutions.letsbe.pipelines;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import solutions.letsbe.pipelines.cipolicy.CiPolicyWorkflows;
import solutions.letsbe.pipelines.deploy.DeployWorkflows;
import solutions.letsbe.pipelines.project.ProjectPullRequest;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.DeliveryProvider;

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
}
