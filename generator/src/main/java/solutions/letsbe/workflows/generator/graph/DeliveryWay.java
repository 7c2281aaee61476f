package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/**
 * What is on the way from a pull request to what is live, and what lies beside it.
 *
 * @param groups the workflows, those that do the same together
 * @param gates what must be fulfilled before a merge
 */
record DeliveryWay(List<WorkflowGroup> groups, List<Gate> gates) {
    static DeliveryWay of(Delivery delivery) {
        List<Gate> gates =
                Gates.of(delivery).stream().filter(Gate::isOfOneBranch).toList();
        DeliveryWay all = new DeliveryWay(WorkflowGroup.of(delivery.workflows(), gates), gates);
        Set<Optional<String>> touched = all.touched();
        return new DeliveryWay(
                all.groups().stream()
                        .filter(group -> touched.contains(group.place()))
                        .toList(),
                gates.stream()
                        .filter(gate -> touched.contains(gate.repository()))
                        .toList());
    }

    /** The repositories that something leads from or to; all where nothing leads anywhere. */
    private Set<Optional<String>> touched() {
        Set<Optional<String>> touched = new LinkedHashSet<>();
        Set<Optional<String>> all = new LinkedHashSet<>();
        for (WorkflowGroup group : groups) {
            all.add(group.place());
            WorkflowEffects effects = group.effects();
            if (!effects.attests().isEmpty() || !effects.environments().isEmpty()) {
                touched.add(group.place());
            }
            leadsTo(group).forEach(repository -> {
                touched.add(group.place());
                touched.add(Optional.of(repository));
            });
        }
        touched.retainAll(all);
        return touched.isEmpty() ? all : touched;
    }

    private static Set<String> leadsTo(WorkflowGroup group) {
        Set<String> repositories = new LinkedHashSet<>(group.effects().proposes());
        group.effects().requests().stream().map(Purpose.Requests::repository).forEach(repositories::add);
        group.place().ifPresent(repositories::remove);
        return repositories;
    }

    /** The group of a workflow by its id, its title or its file's name. */
    Optional<WorkflowGroup> find(Optional<String> repository, String name) {
        return groups.stream()
                .filter(group -> group.place().equals(repository)
                        && group.workflows().stream()
                                .anyMatch(workflow -> workflow.id().equals(name)
                                        || workflow.name().equals(name)
                                        || workflow.file().equals(name)))
                .findFirst();
    }

    /** The repositories that a workflow proposes to, if one of them asked its own repository before; else none. */
    List<String> proposedBackwards(WorkflowGroup proposer) {
        Map<String, Set<String>> asks = new LinkedHashMap<>();
        for (WorkflowGroup group : groups) {
            group.place().ifPresent(from -> group.effects().requests().forEach(request -> Objects.requireNonNull(
                            asks.computeIfAbsent(from, key -> new LinkedHashSet<>()))
                    .add(request.repository())));
        }
        boolean back = proposer.effects().proposes().stream()
                .anyMatch(target -> asks.getOrDefault(target, new LinkedHashSet<>()).stream()
                        .anyMatch(asked -> proposer.place().equals(Optional.of(asked))));
        return back ? List.copyOf(proposer.effects().proposes()) : List.of();
    }

    /** The evidence that something on the way demands, in the order in which it is signed. */
    Set<Evidence> demanded() {
        Set<Evidence> all = new LinkedHashSet<>();
        groups.forEach(group -> all.addAll(group.effects().attests()));
        groups.forEach(group -> {
            all.addAll(group.effects().verifies());
            group.effects().environments().values().forEach(all::addAll);
        });
        all.removeIf(evidence -> groups.stream()
                .noneMatch(group -> isDemandedByWorkflow(group, evidence)
                        || group.effects().environments().keySet().stream()
                                .anyMatch(environment -> isDemandedByEnvironment(group, environment, evidence))));
        return all;
    }

    /** Whether a merge waits for a workflow that waits for the evidence. */
    boolean isDemandedByWorkflow(WorkflowGroup group, Evidence evidence) {
        return !group.required().isEmpty() && group.effects().verifies().contains(evidence);
    }

    /** Whether nothing goes live without the evidence, and no merge before that demands any. */
    boolean isDemandedByEnvironment(WorkflowGroup group, String environment, Evidence evidence) {
        return !isBehindEvidence(group) && beforeEnvironment(group, environment).contains(evidence);
    }

    /** The repository of all that deploys to an environment, if no evidence leads there; none if that are several. */
    Optional<String> home(String environment) {
        List<WorkflowGroup> deployers = groups.stream()
                .filter(group -> group.effects().environments().containsKey(environment))
                .toList();
        boolean one = deployers.stream().map(WorkflowGroup::place).distinct().count() == 1;
        boolean told = deployers.stream()
                .allMatch(group -> isBehindEvidence(group)
                        || beforeEnvironment(group, environment).isEmpty());
        return one && told ? deployers.get(0).place() : Optional.empty();
    }

    /** What a workflow verifies without an edge that shows it, by name: no merge waits for it, or one has waited before. */
    List<String> verifiedBeside(WorkflowGroup group) {
        Set<Evidence> beside = new LinkedHashSet<>();
        if (group.required().isEmpty()) {
            beside.addAll(group.effects().verifies());
        }
        if (isBehindEvidence(group)) {
            group.effects().environments().values().forEach(beside::addAll);
        }
        return names(beside);
    }

    /** What a workflow signs and nothing on the way demands, by name. */
    List<String> signedForNobody(WorkflowGroup group) {
        Set<Evidence> signed = new LinkedHashSet<>(group.effects().attests());
        signed.removeAll(demanded());
        return names(signed);
    }

    private boolean isBehindEvidence(WorkflowGroup deployer) {
        return groups.stream()
                .anyMatch(group -> group.place().equals(deployer.place())
                        && !group.required().isEmpty()
                        && !group.effects().verifies().isEmpty());
    }

    private static Set<Evidence> beforeEnvironment(WorkflowGroup group, String environment) {
        return group.effects().environments().getOrDefault(environment, new LinkedHashSet<>());
    }

    private static List<String> names(Set<Evidence> evidence) {
        return new ArrayList<>(evidence.stream().map(Evidence::name).sorted().toList());
    }
}
