package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Zones;
import solutions.letsbe.workflows.schema.language.EventName;

/**
 * Workflows that are one thing in the picture of a delivery: same zone, started by the same, with the same effects.
 *
 * @param workflows at least one, in the order of the delivery
 * @param effects what each of them does
 * @param required by which gates each of them is asked for
 */
record WorkflowGroup(List<Workflow<?>> workflows, WorkflowEffects effects, List<Gate> required) {
    static List<WorkflowGroup> of(List<Workflow<?>> workflows, List<Gate> gates) {
        Map<List<Object>, WorkflowGroup> groups = new LinkedHashMap<>();
        for (Workflow<?> workflow : workflows) {
            WorkflowGroup alone = new WorkflowGroup(
                    new ArrayList<>(List.of(workflow)),
                    WorkflowEffects.of(workflow),
                    gates.stream().filter(gate -> asks(gate, workflow)).toList());
            List<Object> alike =
                    List.of(workflow.zone(), workflow.reach(), alone.effects(), alone.required(), starts(workflow));
            WorkflowGroup same = groups.putIfAbsent(alike, alone);
            if (same != null) {
                same.workflows().add(workflow);
            }
        }
        return List.copyOf(groups.values());
    }

    /** What starts it, without the paths, which differ from component to component. */
    private static List<Object> starts(Workflow<?> workflow) {
        List<Object> starts = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            Map<String, List<String>> filters =
                    new LinkedHashMap<>(trigger.settings().filters());
            filters.keySet().removeIf(key -> key.startsWith("paths"));
            // Each component has tags of its own, and they all mean a release.
            filters.computeIfPresent("tags", (key, tags) -> List.of());
            starts.add(List.of(trigger.event(), filters));
        }
        return starts;
    }

    private static boolean asks(Gate gate, Workflow<?> workflow) {
        return gate.statuses().stream().anyMatch(status -> status.workflow().equals(Optional.of(workflow)));
    }

    /** One of them, which stands for the others. */
    Workflow<?> first() {
        return workflows.get(0);
    }

    /** The repository that they run in: their own, or for a scoped workflow the first one that asks for its status. */
    Optional<String> place() {
        return first().reach() == Workflow.Reach.OWNER && !required.isEmpty()
                ? required.get(0).repository()
                : first().repository();
    }

    /** Whether they run for pull requests, before a merge. */
    boolean isForPullRequests() {
        return first().triggers().stream()
                .anyMatch(trigger ->
                        trigger.event() == EventName.PULL_REQUEST || trigger.event() == EventName.PULL_REQUEST_TARGET);
    }

    Class<? extends AnyZone> zone() {
        return first().zone();
    }

    boolean isUntrusted() {
        return Zones.isUntrusted(zone());
    }

    boolean isRequiredBy(Gate gate) {
        return required.contains(gate);
    }

    /** Whether a push to the gate's branch starts it. */
    boolean startsOnPush(Gate gate) {
        return place().equals(gate.repository())
                && first().triggers().stream()
                        .anyMatch(trigger -> trigger.event() == EventName.PUSH && isFor(trigger, gate.branch()));
    }

    private static boolean isFor(Trigger trigger, String branch) {
        Map<String, List<String>> filters = trigger.settings().filters();
        if (filters.containsKey("branches")) {
            return Objects.requireNonNull(filters.get("branches")).stream()
                    .anyMatch(pattern -> pattern.equals(branch) || pattern.matches("\\*\\*?"));
        }
        return !filters.containsKey("tags");
    }

    /** What is pushed to start it, where no gate stands before it. */
    List<String> pushed() {
        Set<String> lines = new LinkedHashSet<>(List.of("push"));
        for (Workflow<?> workflow : workflows) {
            for (Trigger trigger : workflow.triggers()) {
                if (trigger.event() == EventName.PUSH) {
                    Map<String, List<String>> filters = trigger.settings().filters();
                    filters.getOrDefault("branches", List.of()).forEach(branch -> lines.add("branch " + branch));
                    filters.getOrDefault("tags", List.of()).forEach(tag -> lines.add("tag " + tag));
                }
            }
        }
        return List.copyOf(lines);
    }
}
