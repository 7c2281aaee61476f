package solutions.letsbe.workflows.generator.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.generator.emit.WorkflowTree;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.StatusContextPattern;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.GivenFiles;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.simulation.Assumptions;
import solutions.letsbe.workflows.schema.simulation.Event;
import solutions.letsbe.workflows.schema.simulation.HostedRepository;
import solutions.letsbe.workflows.schema.simulation.Simulation;

/**
 * What runs when, of all workflows of a delivery: they are generated in memory, read again, and simulated. What steps say of
 * themselves ({@link solutions.letsbe.workflows.dsl.purpose.Purpose}) is known.
 *
 * @param workflows the workflows
 * @param repositories their repositories, with what is generated into them
 */
public record DeliverySimulation(List<Workflow<?>> workflows, List<HostedRepository> repositories) {
    /** How the owner of the repositories is called where nobody says more. */
    public static final String OWNER = "owner";

    /** How the repository at hand is called, that of workflows without a zone. */
    public static final String AT_HAND = "repository";

    /** Copies the lists. */
    public DeliverySimulation {
        workflows = List.copyOf(workflows);
        repositories = List.copyOf(repositories);
    }

    /** All repositories of a delivery. */
    public static DeliverySimulation of(Delivery delivery) {
        return of(delivery, OWNER);
    }

    /** All repositories of a delivery, which this user or organisation owns. */
    public static DeliverySimulation of(Delivery delivery, String owner) {
        Map<String, Map<String, String>> files = new TreeMap<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            files.computeIfAbsent(repository(workflow), name -> new LinkedHashMap<>())
                    .put(workflow.path(), text(workflow));
        }
        List<HostedRepository> repositories = new ArrayList<>();
        files.forEach((name, texts) -> repositories.add(new HostedRepository(
                owner,
                name,
                "main",
                required(delivery, name),
                Repository.of(new GivenFiles(texts, uses -> elsewhere(uses, files))))));
        return new DeliverySimulation(delivery.workflows(), repositories);
    }

    private static List<StatusContextPattern> required(Delivery delivery, String repository) {
        return delivery.protections().stream()
                .filter(protection -> protection.repository().equals(repository))
                .flatMap(protection -> protection.branches().stream())
                .flatMap(rule -> rule.statuses().stream())
                .map(context -> new StatusContextPattern(context.glob()))
                .toList();
    }

    static String repository(Workflow<?> workflow) {
        return workflow.repository().orElse(AT_HAND);
    }

    private static String text(Workflow<?> workflow) {
        return YamlPrinter.print(WorkflowTree.of(workflow, ""), List.of()).text();
    }

    /** A workflow of another repository, at whatever ref: there is one state of each. */
    private static Optional<byte[]> elsewhere(String uses, Map<String, Map<String, String>> files) {
        try {
            return WorkflowUse.parse(uses) instanceof WorkflowUse.Remote remote
                    ? Optional.ofNullable(files.get(remote.repository()))
                            .flatMap(texts -> Optional.ofNullable(texts.get(remote.path())))
                            .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (InvalidTextException e) {
            return Optional.empty();
        }
    }

    /**
     * What an event starts.
     *
     * @throws IllegalArgumentException if the event names a repository that has no workflow
     */
    public Simulation simulate(Event event, Assumptions assumptions) {
        return Simulation.of(repositories, event, assumptions, StepPurposes.of(workflows, event));
    }
}
