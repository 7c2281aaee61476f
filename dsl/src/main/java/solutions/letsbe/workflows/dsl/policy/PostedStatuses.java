package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;
import solutions.letsbe.workflows.schema.language.Limits;

/** What the jobs of a delivery post in a repository, those of called workflows too. */
final class PostedStatuses {
    private final Delivery delivery;
    private final List<Posted> found = new ArrayList<>();

    private PostedStatuses(Delivery delivery) {
        this.delivery = delivery;
    }

    static List<Posted> of(Delivery delivery, String repository) {
        PostedStatuses statuses = new PostedStatuses(delivery);
        for (Workflow<?> workflow : delivery.workflows()) {
            if (workflow.reach() == Workflow.Reach.OWNER
                    || workflow.repository().equals(Optional.of(repository))) {
                statuses.add(workflow, List.of());
            }
        }
        return statuses.found;
    }

    private void add(Workflow<?> workflow, List<Posted.Link> callers) {
        for (Job<?> job : workflow.jobs()) {
            List<Posted.Link> chain = new ArrayList<>(callers);
            chain.add(new Posted.Link(workflow, job));
            for (StatusEvent event : StatusEvent.values()) {
                found.add(new Posted(List.copyOf(chain), event));
            }
            if (job.body() instanceof JobBody.Call call && chain.size() <= Limits.NESTED_CALLS) {
                CalledWorkflows.find(call.callable(), workflow, delivery).ifPresent(called -> add(called, chain));
            }
        }
    }
}
