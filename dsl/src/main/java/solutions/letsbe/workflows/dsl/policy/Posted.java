package solutions.letsbe.workflows.dsl.policy;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;

/**
 * What a job posts for an event.
 *
 * @param chain the job that posts, and before it the jobs that call its workflow
 */
record Posted(List<Link> chain, StatusEvent event) {
    /** A job and the workflow that has it. */
    record Link(Workflow<?> workflow, Job<?> job) {}

    /** The workflow that starts for the event, or would have to. */
    Workflow<?> workflow() {
        return chain.get(0).workflow();
    }

    StatusContext.Posting posting(StatusContext status) {
        Link last = chain.get(chain.size() - 1);
        return status.postedBy(last.workflow(), last.job(), event);
    }

    /** What starts the workflow for the event. */
    Optional<Trigger> trigger() {
        return workflow().triggers().stream()
                .filter(trigger -> trigger.event().text().equals(event.text()))
                .findFirst();
    }
}
