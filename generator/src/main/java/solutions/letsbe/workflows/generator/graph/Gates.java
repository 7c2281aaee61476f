package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.schema.language.EventName;

/** The gates of a delivery. */
public final class Gates {
    /** What a job is called whose status stands for all the others of its workflow. */
    private static final String REQUIRED = "required";

    private Gates() {}

    /**
     * A gate for each branch that pull requests are checked for: the first of their {@code branches}, else {@code main}. What it
     * asks for is read off the workflows: the jobs called {@code required}.
     */
    public static List<Gate> of(Delivery delivery) {
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
