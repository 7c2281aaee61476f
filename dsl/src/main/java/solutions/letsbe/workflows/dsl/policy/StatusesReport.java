package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * Every status that a branch rule asks for is posted by a workflow of the delivery, for every pull request, and cannot succeed by
 * being skipped: Gitea counts {@code skipped} as success.
 */
public final class StatusesReport {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "statuses-report",
            "A status that is never posted keeps every pull request waiting, and one that is skipped counts as success.",
            StatusesReport::violations);

    private static final List<String> PATH_FILTERS = List.of("paths", "paths-ignore");

    private static final Set<StatusEvent> PULL_REQUESTS =
            EnumSet.of(StatusEvent.PULL_REQUEST, StatusEvent.PULL_REQUEST_TARGET);

    private static final List<String> NEEDED_TYPES = List.of("opened", "synchronize", "reopened");

    private StatusesReport() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (RepositoryProtection protection : delivery.protections()) {
            for (BranchRule rule : protection.branches()) {
                for (StatusContext status : rule.statuses()) {
                    hold(delivery, protection, rule, status, found);
                }
            }
        }
        return found;
    }

    private static void hold(
            Delivery delivery,
            RepositoryProtection protection,
            BranchRule rule,
            StatusContext status,
            List<Violation> found) {
        List<Posted> posters = PostedStatuses.of(delivery, protection.repository()).stream()
                .filter(each -> each.posting(status) != StatusContext.Posting.NO)
                .toList();
        Optional<Posted> surely = posters.stream()
                .filter(each -> each.posting(status) == StatusContext.Posting.YES)
                .min(Comparator.comparing(each -> each.trigger().isEmpty()));
        if (surely.isEmpty()) {
            if (posters.isEmpty()) {
                found.add(new Violation(
                        rule.location(),
                        "the rule for '" + rule.name() + "' of " + protection.repository() + " asks for the status '"
                                + status + "', which no workflow posts",
                        "ask for the status of a job that there is, with StatusContext.of(...)"));
            }
            return;
        }
        hold(surely.get(), rule, status, found);
    }

    private static void hold(Posted posted, BranchRule rule, StatusContext status, List<Violation> found) {
        Workflow<?> workflow = posted.workflow();
        if (!PULL_REQUESTS.contains(posted.event())) {
            found.add(new Violation(
                    rule.location(),
                    "the rule for '" + rule.name() + "' asks for the status '" + status + "', which '" + workflow.id()
                            + "' does not post for every pull request",
                    "ask for the status of its pull_request"));
            return;
        }
        posted.trigger()
                .ifPresentOrElse(
                        trigger -> filters(trigger, workflow, rule, found),
                        () -> found.add(new Violation(
                                workflow.location(),
                                "'" + workflow.id() + "' must post the status '" + status
                                        + "' and does not start on pull requests",
                                "add " + starting(posted.event()) + " to what starts it")));
        posted.chain().stream()
                .filter(link -> !isNeverSkipped(link.job()))
                .findFirst()
                .ifPresent(link -> found.add(new Violation(
                        link.job().location(),
                        "job '" + link.job().id() + "' of '" + link.workflow().id()
                                + "' can be skipped, and its status '" + status + "' then counts as success",
                        "add .onlyIf(always()), and let it fail unless what it needs succeeded")));
    }

    private static String starting(StatusEvent event) {
        return event == StatusEvent.PULL_REQUEST ? "pullRequest()" : "pullRequestTarget()";
    }

    private static void filters(Trigger trigger, Workflow<?> workflow, BranchRule rule, List<Violation> found) {
        for (String filter : PATH_FILTERS) {
            if (trigger.settings().filters().containsKey(filter)) {
                found.add(new Violation(
                        trigger.settings().location(),
                        "'" + workflow.id() + "' has a '" + filter + "' filter, but a branch rule asks for its status",
                        "start it for every pull request, and let a first job find out what changed"));
            }
        }
        List<String> types = trigger.settings().filters().getOrDefault("types", NEEDED_TYPES);
        if (!types.containsAll(NEEDED_TYPES)) {
            found.add(new Violation(
                    trigger.settings().location(),
                    "'" + workflow.id()
                            + "' does not start for every push to a pull request, but a branch rule asks for its status",
                    "leave the activity types out"));
        }
        List<String> branches = trigger.settings().filters().get("branches");
        boolean ignores = trigger.settings().filters().containsKey("branches-ignore");
        if (ignores || branches != null && !branches.contains(rule.name()) && !branches.contains("**")) {
            found.add(new Violation(
                    trigger.settings().location(),
                    "'" + workflow.id() + "' does not start for pull requests to '" + rule.name()
                            + "', whose rule asks for its status",
                    "add '" + rule.name() + "' to its branches"));
        }
    }

    /** Without needs and condition, always, or decided by the repository alone, as a scoped workflow's job may be. */
    private static boolean isNeverSkipped(Job<?> job) {
        Optional<Expression> condition = job.condition().map(Expr::ast);
        if (condition.isEmpty()) {
            return job.needs().isEmpty();
        }
        return condition.get().equals(new Expression.Call("always", List.of()))
                || job.needs().isEmpty() && readsTheRepositoryAlone(condition.get());
    }

    private static boolean readsTheRepositoryAlone(Expression condition) {
        return condition instanceof Expression.Binary comparison
                && Stream.of(comparison.left(), comparison.right())
                        .allMatch(side -> side instanceof Expression.Str
                                || side instanceof Expression.Property property
                                        && property.name().equals("repository")
                                        && property.of() instanceof Expression.Context);
    }
}
