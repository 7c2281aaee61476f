package solutions.letsbe.workflows.dsl.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.script.Script;

/**
 * Everything that is said in Java, of all repositories at once.
 *
 * @param workflows the workflows, in the order of their providers
 * @param protections what protects the repositories, in the same order
 */
public record Delivery(List<Workflow<?>> workflows, List<RepositoryProtection> protections) {
    /** Copies the lists. */
    public Delivery {
        workflows = List.copyOf(workflows);
        protections = List.copyOf(protections);
    }

    /** Workflows alone. */
    public Delivery(List<Workflow<?>> workflows) {
        this(workflows, List.of());
    }

    /** What a provider says. */
    public static Delivery of(DeliveryProvider provider) {
        return new Delivery(provider.workflows(), provider.protections());
    }

    /** The names of the repositories that have a workflow, in alphabetical order. */
    public List<String> repositories() {
        Set<String> names = new TreeSet<>();
        workflows.forEach(workflow -> workflow.repository().ifPresent(names::add));
        return List.copyOf(names);
    }

    /** The workflows of one repository. */
    public List<Workflow<?>> workflowsOf(String repository) {
        List<Workflow<?>> found = new ArrayList<>();
        for (Workflow<?> workflow : workflows) {
            if (workflow.repository().equals(Optional.of(repository))) {
                found.add(workflow);
            }
        }
        return found;
    }

    /** What protects one repository, if that is said. */
    public Optional<RepositoryProtection> protectionOf(String repository) {
        return protections.stream()
                .filter(each -> each.repository().equals(repository))
                .findFirst();
    }

    /** The scripts that a workflow calls, with all that they need, each once. */
    public static Set<Script> scriptsOf(Workflow<?> workflow) {
        Set<Script> scripts = new LinkedHashSet<>();
        workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .filter(step -> step instanceof RunStep<?>)
                .flatMap(step -> ((RunStep<?>) step).calls().stream())
                .forEach(script -> scripts.addAll(script.withNeeded()));
        return scripts;
    }
}
