package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.zone.Zones;
import solutions.letsbe.workflows.schema.language.EventName;

/** What a pull request, a review or a comment starts is of a checks zone. */
public final class PullRequestsInChecks {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "pull-requests-in-checks",
            "Nobody has approved yet what a pull request, a review or a comment brings, and Gitea takes the workflow from the pull request's head.",
            PullRequestsInChecks::violations);

    private static final Set<EventName> UNTRUSTED = EnumSet.of(
            EventName.PULL_REQUEST,
            EventName.PULL_REQUEST_TARGET,
            EventName.PULL_REQUEST_REVIEW,
            EventName.PULL_REQUEST_REVIEW_COMMENT,
            EventName.PULL_REQUEST_COMMENT,
            EventName.ISSUE_COMMENT,
            EventName.ISSUES,
            EventName.FORK);

    private PullRequestsInChecks() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            if (Zones.isUntrusted(workflow.zone()) || workflow.repository().isEmpty()) {
                continue;
            }
            for (Trigger trigger : workflow.triggers()) {
                if (UNTRUSTED.contains(trigger.event())) {
                    found.add(new Violation(
                            trigger.settings().location(),
                            "'" + workflow.id() + "' starts on "
                                    + trigger.event().text() + " in the zone "
                                    + workflow.zone().getSimpleName() + ", which holds secrets",
                            "give it a zone that extends Checks, or another trigger"));
                }
            }
        }
        return found;
    }
}
