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
 * <p>Workflows that do the same share a node, as do statements that the same workflows sign and demand. Edges show the way
 * alone; what lies beside it stands in the nodes: evidence that nobody demands, evidence that a workflow looks at without
 * standing on the way or once more before it deploys, and pull requests that lead back to where the way
 * came from. Repositories that the way does not touch are left out.
 */
public final class DeliveryGraph {
    private final GraphBuilder graph;
    private final DeliveryWay way;
    private final Map<WorkflowGroup, String> nodes = new LinkedHashMap<>();
    private final Map<Optional<String>, Optional<String>> repositories = new LinkedHashMap<>();
    private final Map<String, String> zones = new LinkedHashMap<>();
    private final Map<String, String> events = new LinkedHashMap<>();
    private final Map<String, String> environments = new LinkedHashMap<>();

    private DeliveryGraph(String title, Delivery delivery) {
        graph = new GraphBuilder(title);
        way = DeliveryWay.of(delivery);
    }

    /** The picture. */
    public static Graph of(String title, Delivery delivery) {
        return new DeliveryGraph(title, delivery).built();
    }

    private Graph built() {
        for (WorkflowGroup group : way.groups()) {
            nodes.put(group, graph.node(Node.Kind.WORKFLOW, group.first().id(), lines(group), frame(group)));
        }
        way.gates().forEach(this::gate);
        for (WorkflowGroup group : way.groups()) {
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

    /** The frame of a zone. What runs before a merge and what runs after it have one each, with the gate between them. */
    private Optional<String> frame(WorkflowGroup group) {
        Optional<String> repository = repository(group.place());
        if (group.place().isEmpty()) {
            return repository;
        }
        String phase = group.isForPullRequests() ? "" : " merged";
        return Optional.of(Objects.requireNonNull(zones.computeIfAbsent(
                group.place().get() + " " + group.zone().getName() + phase,
                key -> graph.cluster(
                        group.isUntrusted() ? Cluster.Kind.CHECKS : Cluster.Kind.TRUSTED,
                        group.zone().getSimpleName() + phase,
                        group.isUntrusted() ? "checks: no secrets" : "trusted",
                        repository))));
    }

    private List<String> lines(WorkflowGroup group) {
        List<String> lines =
                new ArrayList<>(group.workflows().stream().map(Workflow::name).toList());
        if (group.first().reach() == Workflow.Reach.OWNER) {
            lines.add("(from " + group.first().repository().orElse("elsewhere") + ")");
        }
        Set<String> how = new LinkedHashSet<>();
        for (Trigger trigger : group.first().triggers()) {
            if (trigger.event() == EventName.SCHEDULE || trigger.event() == EventName.WORKFLOW_DISPATCH) {
                how.add(TriggerText.event(trigger));
            }
        }
        if (!how.isEmpty()) {
            lines.add("(" + String.join(", ", how) + ")");
        }
        told("verifies", way.verifiedBeside(group), lines);
        told("signs", way.signedForNobody(group), lines);
        told("proposes to", way.proposedBackwards(group), lines);
        return lines;
    }

    private static void told(String verb, List<String> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add(verb + " " + String.join(", ", names));
        }
    }

    /** Where a pull request enters, what it must pass, and what its merge starts. */
    private void gate(Gate gate) {
        List<String> lines = new ArrayList<>();
        lines.add("merge into " + gate.branch());
        counted(gate.approvals(), "approval", lines);
        counted(gate.statuses().size(), "required check", lines);
        String id = graph.node(
                Node.Kind.GATE,
                gate.repository().orElse("") + " " + gate.branch(),
                lines,
                repository(gate.repository()));
        boolean reported = false;
        for (WorkflowGroup group : way.groups()) {
            String node = Objects.requireNonNull(nodes.get(group));
            if (group.isRequiredBy(gate)) {
                graph.edge(node, id, Edge.Kind.REPORTS);
                reported = true;
            }
            if (group.startsOnPush(gate)) {
                graph.edge(id, node, Edge.Kind.STARTS);
            }
        }
        if (!reported) {
            graph.edge(pullRequest(gate.repository()), id, Edge.Kind.STARTS);
        }
    }

    private static void counted(int count, String what, List<String> lines) {
        if (count > 0) {
            lines.add(count + " " + what + (count == 1 ? "" : "s"));
        }
    }

    private void starts(WorkflowGroup group) {
        String node = Objects.requireNonNull(nodes.get(group));
        boolean gated = way.gates().stream().anyMatch(group::startsOnPush);
        for (Trigger trigger : group.first().triggers()) {
            switch (trigger.event()) {
                case PULL_REQUEST, PULL_REQUEST_TARGET ->
                    graph.edge(pullRequest(group.place()), node, Edge.Kind.STARTS);
                case PUSH -> {
                    if (!gated) {
                        graph.edge(event(group.place(), group.pushed()), node, Edge.Kind.STARTS);
                    }
                }
                case WORKFLOW_RUN ->
                    trigger.settings().filters().getOrDefault("workflows", List.of()).stream()
                            .flatMap(name -> way.find(group.place(), name).stream())
                            .forEach(first ->
                                    graph.edge(Objects.requireNonNull(nodes.get(first)), node, Edge.Kind.FOLLOWED_BY));
                case SCHEDULE, WORKFLOW_DISPATCH, WORKFLOW_CALL -> {}
                default ->
                    graph.edge(event(group.place(), List.of(TriggerText.event(trigger))), node, Edge.Kind.STARTS);
            }
        }
    }

    private void effects(WorkflowGroup group) {
        String node = Objects.requireNonNull(nodes.get(group));
        for (Purpose.Requests requests : group.effects().requests()) {
            String other = way.find(Optional.of(requests.repository()), requests.workflow())
                    .map(nodes::get)
                    .orElseGet(() -> elsewhere(requests.repository(), requests.workflow()));
            graph.edge(node, Objects.requireNonNull(other), Edge.Kind.REQUESTS);
        }
        if (way.proposedBackwards(group).isEmpty()) {
            for (String repository : group.effects().proposes()) {
                graph.edge(node, pullRequest(Optional.of(repository)), Edge.Kind.PROPOSES);
            }
        }
        for (String environment : group.effects().environments().keySet()) {
            graph.edge(node, environment(environment), Edge.Kind.DEPLOYS);
        }
        for (String uses : group.effects().calls()) {
            String file = uses.substring(uses.lastIndexOf('/') + 1).replaceAll("@.*$", "");
            if (uses.startsWith("./")) {
                way.find(group.place(), file)
                        .ifPresent(
                                called -> graph.edge(node, Objects.requireNonNull(nodes.get(called)), Edge.Kind.CALLS));
            }
        }
    }

    private String pullRequest(Optional<String> repository) {
        return event(repository, List.of("pull request"));
    }

    private String event(Optional<String> repository, List<String> lines) {
        String text = String.join(" ", lines);
        return Objects.requireNonNull(events.computeIfAbsent(
                repository.orElse("") + "/" + text,
                key -> graph.node(
                        Node.Kind.EVENT,
                        repository.map(name -> name + " ").orElse("") + text,
                        lines,
                        repository(repository))));
    }

    private String elsewhere(String repository, String workflow) {
        return Objects.requireNonNull(events.computeIfAbsent(
                repository + "//" + workflow,
                key -> graph.node(
                        Node.Kind.WORKFLOW, workflow, List.of(workflow), repository(Optional.of(repository)))));
    }

    /** Stands in the repository that alone deploys it, unless evidence from elsewhere leads there. */
    private String environment(String name) {
        return Objects.requireNonNull(environments.computeIfAbsent(
                name,
                key -> graph.node(
                        Node.Kind.ENVIRONMENT,
                        key,
                        List.of(key),
                        way.home(key).isPresent() ? repository(way.home(key)) : Optional.empty())));
    }

    private void evidence() {
        Map<List<Set<String>>, List<String>> alike = new LinkedHashMap<>();
        for (Evidence evidence : way.demanded()) {
            Set<String> signers = new LinkedHashSet<>();
            Set<String> readers = new LinkedHashSet<>();
            for (WorkflowGroup group : way.groups()) {
                String node = Objects.requireNonNull(nodes.get(group));
                if (group.effects().attests().contains(evidence)) {
                    signers.add(node);
                }
                if (way.isDemandedByWorkflow(group, evidence)) {
                    readers.add(node);
                }
                for (String environment : group.effects().environments().keySet()) {
                    if (way.isDemandedByEnvironment(group, environment, evidence)) {
                        readers.add(environment(environment));
                    }
                }
            }
            Objects.requireNonNull(alike.computeIfAbsent(List.of(signers, readers), ends -> new ArrayList<>()))
                    .add(evidence.name());
        }
        alike.forEach((ends, names) -> {
            String node = graph.node(Node.Kind.EVIDENCE, String.join(" ", names), names, Optional.empty());
            ends.get(0).forEach(signer -> graph.edge(signer, node, Edge.Kind.ATTESTS));
            ends.get(1).forEach(reader -> graph.edge(node, reader, Edge.Kind.VERIFIED));
        });
    }
}
