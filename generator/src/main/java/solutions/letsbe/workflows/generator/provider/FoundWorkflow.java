package solutions.letsbe.workflows.generator.provider;

import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A workflow, and who said it.
 *
 * @param workflow the workflow
 * @param owner the package of the provider, which owns the file; the provider's own name where it stands in no package
 * @param definedIn the class that defines the workflow: the one that the provider asks, whatever helpers that one goes through
 */
public record FoundWorkflow(Workflow<?> workflow, String owner, String definedIn) {
    /** A workflow that a provider listed. */
    static FoundWorkflow of(Workflow<?> workflow, Class<?> provider) {
        List<Location.Frame> frames = workflow.location().frames();
        String definedIn = provider.getName();
        for (Location.Frame frame : frames) {
            if (frame.className().equals(provider.getName())) {
                break;
            }
            definedIn = frame.className();
        }
        String owner = provider.getPackageName().isEmpty() ? provider.getName() : provider.getPackageName();
        return new FoundWorkflow(workflow, owner, definedIn);
    }
}
