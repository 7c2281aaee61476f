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
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.schema.language.EventName;

/**
 * The picture of the whole way from a pull request to what is live, through all repositories.
 *
 * <p>Workflows that do the same share a node, as do statements that the same workflows sign and demand. Evidence that must be
 * there before something goes live leads to the environment, not to the workflow that deploys; where a required check of the
 * same repository has demanded it already, the environment says so and no second edge leads there.
 */
public final class DeliveryGraph {
    private final GraphBuilder graph;
    private final List<Gate> gates;
    private final List<WorkflowGroup> groups;
    private final Map<WorkflowGroup, String> nodes = new LinkedHashMap<>();
    private final Map<Optional<String>, Optional<String>> repositories = new LinkedHashMap<>();
    private final Map<String, String> zones = new LinkedHashMap<>();
    private final Map<String, String> events = new LinkedHashMap<>();
    private final Map<String, String> environments = new LinkedHashMap<>();

    private DeliveryGraph(String title, Delivery delivery) {
        graph = new GraphBuilder(title);
        Set<Optional<String>> drawn = new LinkedHashSet<>();
        delivery.workflows().forEach(workflow -> drawn.add(workflow.repository()));
        gates = Gates.of(delivery).stream()
                .filter(gate -> gate.isOfOneBranch() && drawn.contains(gate.repository()))
                .toList();
        groups = WorkflowGroup.of(delivery.workflows(), gates);
    }

    /** The picture. */
    public static Graph of(String title, Delivery delivery) {
        return new DeliveryGraph(title, delivery).built();
    }

    private Graph built() {
        for (WorkflowGroup group : groups) {
            Optional<String> cluster = zone(group);
            nodes.put(
                    group,
                    graph.node(Node.Kind.WORKFLOW, group.workflows().get(0).id(), lines(group), cluster));
        }
        gates.forEach(this::gate);
        for (WorkflowGroup group : groups) {
            starts(group);
            effects(group);
        }
        evidence();
        return graph.build();
    }

    private Optional<String> repository(Optional<String> name) {
        return Objects.requireNonNull(repositories.computeIfAbsent(
                name, key -> key.map(each -> graph.cluster(Cluster.Kind.REPOSITORY, each, each, Optional.empty()))));
    }

    private Optional<String> zone(WorkflowGroup group) {
        Optional<String> repository = repository(group.repository());
        if (group.repository().isEmpty()) {
            return repository;
        }
        return Optional.of(Objects.requireNonNull(zones.computeIfAbsent(
                group.zone().getName(),
                key -> graph.cluster(
                        group.isUntrusted() ? Cluster.Kind.CHECKS : Cluster.Kind.TRUSTED,
                        group.zone().getSimpleName(),
                        group.isUntrusted() ? "checks: no secrets" : "trusted",
                        repository))));
    }

    private static List<String> lines(WorkflowGroup group) {
        List<String> lines =
                new ArrayList<>(group.workflows().stream().map(Workflow::name).toList());
        if (group.reach() == Workflow.Reach.OWNER) {
            lines.add("(in every repository of the owner)");
        }
        Set<String> how = new LinkedHashSet<>();
        for (Trigger trigger : group.workflows().get(0).triggers()) {
            if (trigger.event() == EventName.SCHEDULE || trigger.event() == EventName.WORKFLOW_DISPATCH) {
                how.add(TriggerText.event(trigger));
            }
        }
        if (!how.isEmpty()) {
            lines.add("(" + String.join(", ", how) + ")");
        }
        return lines;
    }

    /** Where a pull request enters, what it must pass, and what its merge starts. */
    private void gate(Gate gate) {
        List<String> lines = new ArrayList<>();
        lines.add("merge into " + gate.branch());
        if (gate.approvals() > 0) {
            lines.add(gate.approvals() + (gate.approvals() == 1 ? " approval" : " approvals"));
        }
        if (!gate.statuses().isEmpty()) {
            lines.add(gate.statuses().size() + (gate.statuses().size() == 1 ? " required check" : " required checks"));
        }
        String id = graph.node(
                Node.Kind.GATE,
                gate.repository().orElse("") + " " + gate.branch(),
                lines,
                repository(gate.repository()));
        boolean reported = false;
        for (WorkflowGroup group : groups) {
            String node = Objects.requireNonNull(nodes.get(group));
            if (group.isRequiredBy(gate)) {
                graph.edge(node, id, Edge.Kind.REPORTS);
                reported = true;
                if (group.reach() == Workflow.Reach.OWNER) {
                    graph.edge(pullRequest(gate.repository()), node, Edge.Kind.STARTS);
                }
            }
            if (group.startsOnPush(gate)) {
                graph.edge(id, node, Edge.Kind.STARTS);
            }
        }
        if (!reported) {
            graph.edge(pullRequest(gate.repository()), id, Edge.Kind.STARTS);
        }
    }

    private void starts(WorkflowGroup group) {
        String node = Objects.requireNonNull(nodes.get(group));
        boolean gated = gates.stream().anyMatch(group::startsOnPush);
        for (Trigger trigger : group.workflows().get(0).triggers()) {
            switch (trigger.event()) {
                case PULL_REQUEST, PULL_REQUEST_TARGET -> {
                    if (group.reach() == Workflow.Reach.REPOSITORY) {
                        graph.edge(pullRequest(group.repository()), node, Edge.Kind.STARTS);
                    }
                }
                case PUSH -> {
                    if (!gated) {
                        graph.edge(event(group.repository(), group.pushed()), node, Edge.Kind.STARTS);
                    }
                }
                case WORKFLOW_RUN ->
                    trigger.settings().filters().getOrDefault("workflows", List.of()).stream()
                            .flatMap(name -> find(group.repository(), name).stream())
                            .forEach(first -> graph.edge(first, node, Edge.Kind.FOLLOWED_BY));
                case SCHEDULE, WORKFLOW_DISPATCH, WORKFLOW_CALL -> {}
                default -> graph.edge(event(group.repository(), TriggerText.event(trigger)), node, Edge.Kind.STARTS);
            }
        }
    }

    private void effects(WorkflowGroup group) {
        String node = Objects.requireNonNull(nodes.get(group));
        for (Purpose.Requests requests : group.effects().requests()) {
            String other = find(Optional.of(requests.repository()), requests.workflow())
                    .orElseGet(() -> elsewhere(requests.repository(), requests.workflow()));
            graph.edge(node, other, Edge.Kind.REQUESTS);
        }
        for (String repository : group.effects().proposes()) {
            graph.edge(node, pullRequest(Optional.of(repository)), Edge.Kind.PROPOSES);
        }
        for (String environment : group.effects().environments().keySet()) {
            graph.edge(node, environment(environment), Edge.Kind.DEPLOYS);
        }
        for (String uses : group.effects().calls()) {
            String file = uses.substring(uses.lastIndexOf('/') + 1).replaceAll("\\.ya?ml(?:@.*)?$", "");
            if (uses.startsWith("./")) {
                find(group.repository(), file).ifPresent(called -> graph.edge(node, called, Edge.Kind.CALLS));
            }
        }
    }

    private String pullRequest(Optional<String> repository) {
        return event(repository, "pull request");
    }

    private String event(Optional<String> repository, String text) {
        return Objects.requireNonNull(events.computeIfAbsent(
                repository.orElse("") + "/" + text,
                key -> graph.node(
                        Node.Kind.EVENT,
                        repository.map(name -> name + " ").orElse("") + text,
                        List.of(text),
                        repository(repository))));
    }

    /** Stands in the repository that alone deploys it, unless evidence leads there, and tells what is verified once more. */
    private String environment(String name) {
        return Objects.requireNonNull(environments.computeIfAbsent(name, key -> {
            List<WorkflowGroup> deployers = groups.stream()
                    .filter(group -> group.effects().environments().containsKey(key))
                    .toList();
            boolean alone =
                    deployers.stream().map(WorkflowGroup::repository).distinct().count() == 1
                            && deployers.stream()
                                    .allMatch(group -> demanded(group, key).isEmpty());
            Set<String> again = verifiedAgain(key);
            List<String> lines = new ArrayList<>(List.of(key));
            if (!again.isEmpty()) {
                lines.add("verified again: " + String.join(", ", again));
            }
            return graph.node(
                    Node.Kind.ENVIRONMENT,
                    key,
                    lines,
                    alone ? repository(deployers.get(0).repository()) : Optional.empty());
        }));
    }

    private Set<String> verifiedAgain(String environment) {
        Set<String> again = new LinkedHashSet<>();
        for (WorkflowGroup group : groups) {
            group.effects().environments().getOrDefault(environment, new LinkedHashSet<>()).stream()
                    .filter(each -> isVerifiedAtTheGate(group, each))
                    .map(Evidence::name)
                    .sorted()
                    .forEach(again::add);
        }
        return again;
    }

    /** What is verified before the environment and nowhere in its repository before that. */
    private List<Evidence> demanded(WorkflowGroup group, String environment) {
        return group.effects().environments().getOrDefault(environment, new LinkedHashSet<>()).stream()
                .filter(each -> !isVerifiedAtTheGate(group, each))
                .toList();
    }

    /** Whether a pull request to the repository that deploys was held against the same evidence. */
    private boolean isVerifiedAtTheGate(WorkflowGroup deployer, Evidence evidence) {
        return groups.stream()
                .anyMatch(group -> group.repository().equals(deployer.repository())
                        && !group.required().isEmpty()
                        && group.effects().verifies().contains(evidence));
    }

    private String elsewhere(String repository, String workflow) {
        return Objects.requireNonNull(events.computeIfAbsent(
                repository + "//" + workflow,
                key -> graph.node(
                        Node.Kind.WORKFLOW, workflow, List.of(workflow), repository(Optional.of(repository)))));
    }

    /** The node of a workflow by its id, its title or its file's name. */
    private Optional<String> find(Optional<String> repository, String name) {
        return groups.stream()
                .filter(group -> group.repository().equals(repository)
                        && group.workflows().stream()
                                .anyMatch(workflow -> workflow.id().equals(name)
                                        || workflow.name().equals(name)
                                        || workflow.file().equals(name)))
                .findFirst()
                .map(nodes::get);
    }

    private void evidence() {
        Map<Evidence, Set<String>> signers = new LinkedHashMap<>();
        Map<Evidence, Set<String>> readers = new LinkedHashMap<>();
        for (WorkflowGroup group : groups) {
            String node = Objects.requireNonNull(nodes.get(group));
            group.effects().attests().forEach(each -> put(signers, each, node));
            group.effects().verifies().forEach(each -> put(readers, each, node));
            for (String environment : group.effects().environments().keySet()) {
                demanded(group, environment).forEach(each -> put(readers, each, environment(environment)));
            }
        }
        Set<Evidence> all = new LinkedHashSet<>(signers.keySet());
        all.addAll(readers.keySet());
        Map<List<Set<String>>, List<String>> alike = new LinkedHashMap<>();
        for (Evidence each : all) {
            List<Set<String>> ends = List.of(
                    signers.getOrDefault(each, new LinkedHashSet<>()),
                    readers.getOrDefault(each, new LinkedHashSet<>()));
            Objects.requireNonNull(alike.computeIfAbsent(ends, key -> new ArrayList<>()))
                    .add(each.name());
        }
        alike.forEach((ends, names) -> {
            String node = graph.node(Node.Kind.EVIDENCE, String.join(" ", names), names, Optional.empty());
            ends.get(0).forEach(signer -> graph.edge(signer, node, Edge.Kind.ATTESTS));
            ends.get(1).forEach(reader -> graph.edge(node, reader, Edge.Kind.VERIFIED));
        });
    }

    private static void put(Map<Evidence, Set<String>> ends, Evidence evidence, String node) {
        Objects.requireNonNull(ends.computeIfAbsent(evidence, key -> new LinkedHashSet<>()))
                .add(node);
    }
}
