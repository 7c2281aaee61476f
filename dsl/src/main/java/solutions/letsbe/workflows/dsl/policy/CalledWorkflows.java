package solutions.letsbe.workflows.dsl.policy;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.Callable;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;

/** The workflows of a delivery that a workflow calls, however many calls lie between. */
final class CalledWorkflows {
    private static final Pattern REMOTE =
            Pattern.compile("(?:https?://[^/]+/)?[^/]+/(?<repository>[^/]+)/(?<path>[^@]+)@.*");

    private CalledWorkflows() {}

    /** The workflow itself, and then every other that it calls and that the delivery knows. */
    static Set<Workflow<?>> from(Workflow<?> workflow, Delivery delivery) {
        Set<Workflow<?>> seen = new LinkedHashSet<>();
        follow(workflow, delivery, seen);
        return seen;
    }

    private static void follow(Workflow<?> workflow, Delivery delivery, Set<Workflow<?>> seen) {
        if (!seen.add(workflow)) {
            return;
        }
        for (Job<?> job : workflow.jobs()) {
            if (job.body() instanceof JobBody.Call call) {
                find(call.callable(), workflow, delivery).ifPresent(found -> follow(found, delivery, seen));
            }
        }
    }

    /** The workflow that a call in another one is of, where the delivery knows it. */
    static Optional<Workflow<?>> find(Callable<?> callable, Workflow<?> caller, Delivery delivery) {
        Matcher remote = REMOTE.matcher(callable.uses());
        Optional<String> repository = remote.matches() ? Optional.of(remote.group("repository")) : caller.repository();
        String path = remote.matches() ? remote.group("path") : callable.uses().substring("./".length());
        for (Workflow<?> each : delivery.workflows()) {
            if (each.repository().equals(repository) && each.path().equals(path)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
