package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.schema.language.EventName;

/** The gates of a delivery. */
public final class Gates {
    /** What a job is called whose status stands for all the others of its workflow. */
    private static final String REQUIRED = "required";

    /** How the status of a scoped workflow begins: with the repository that holds it. */
    private static final Pattern SCOPED = Pattern.compile("[^/ ]+/([^/ ]+): (.*)");

    private Gates() {}

    /**
     * A gate for each rule of a branch that asks for something. Where nothing is said of what protects a repository, its gate is
     * read off the workflows: the first of the {@code branches} that pull requests are checked for, else {@code main}, and the
     * jobs called {@code required}.
     */
    public static List<Gate> of(Delivery delivery) {
        List<Gate> gates = new ArrayList<>();
        for (RepositoryProtection protection : delivery.protections()) {
            Optional<String> repository =
                    delivery.repositories().isEmpty() ? Optional.empty() : Optional.of(protection.repository());
            for (BranchRule rule : protection.branches()) {
                if (rule.requiredApprovals() > 0 || !rule.statuses().isEmpty()) {
                    gates.add(new Gate(
                            repository,
                            rule.name(),
                            rule.requiredApprovals(),
                            rule.statuses().stream()
                                    .map(status -> status(status, repository, delivery))
                                    .toList()));
                }
            }
        }
        supposed(delivery).stream()
                .filter(gate -> delivery.protections().stream()
                        .noneMatch(each -> gate.repository().isEmpty()
                                || gate.repository().get().equals(each.repository())))
                .forEach(gates::add);
        return gates;
    }

    private static List<Gate> supposed(Delivery delivery) {
        Map<Optional<String>, List<RequiredStatus>> statuses = new LinkedHashMap<>();
        Map<Optional<String>, String> branches = new LinkedHashMap<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Trigger trigger : workflow.triggers()) {
                if (trigger.event() == EventName.PULL_REQUEST && workflow.reach() == Workflow.Reach.REPOSITORY) {
                    branches.putIfAbsent(workflow.repository(), branch(trigger));
                    List<RequiredStatus> found = Objects.requireNonNull(
                            statuses.computeIfAbsent(workflow.repository(), name -> new ArrayList<>()));
                    workflow.jobs().stream()
                            .filter(job -> job.id().equals(REQUIRED))
                            .forEach(job -> found.add(status(workflow, job)));
                }
            }
        }
        List<Gate> gates = new ArrayList<>();
        branches.forEach((repository, branch) ->
                gates.add(new Gate(repository, branch, 0, Objects.requireNonNull(statuses.get(repository)))));
        return gates;
    }

    /** Finds the workflow that posts a status: by its title, in the repository that is protected or that a scoped status names. */
    private static RequiredStatus status(StatusContext status, Optional<String> repository, Delivery delivery) {
        Matcher scoped = SCOPED.matcher(status.text());
        boolean isScoped = scoped.matches();
        Optional<String> from = isScoped ? Optional.of(scoped.group(1)) : repository;
        String name = isScoped ? scoped.group(2) : status.text();
        Optional<Workflow<?>> workflow = Optional.empty();
        for (Workflow<?> each : delivery.workflows()) {
            if (workflow.isEmpty()
                    && each.repository().equals(from)
                    && (each.reach() == Workflow.Reach.OWNER) == isScoped
                    && name.startsWith(each.name() + " / ")) {
                workflow = Optional.of(each);
            }
        }
        return new RequiredStatus(status.text(), workflow);
    }

    private static String branch(Trigger trigger) {
        return trigger.settings().filters().getOrDefault("branches", List.of()).stream()
                .filter(name -> name.matches("[\\w./-]+"))
                .findFirst()
                .orElse("main");
    }

    private static RequiredStatus status(Workflow<?> workflow, Job<?> job) {
        String name = job.name()
                .map(value -> value instanceof InputValue.Literal literal ? literal.text() : job.id())
                .orElse(job.id());
        return new RequiredStatus(workflow.name() + " / " + name + " (pull_request)", Optional.of(workflow));
    }
}
