package solutions.letsbe.workflows.generator.provider;

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
        return new FoundWorkflow(workflow, owner(provider), definedIn(workflow.location(), provider));
    }

    /** Who owns what a provider says. */
    static String owner(Class<?> provider) {
        return provider.getPackageName().isEmpty() ? provider.getName() : provider.getPackageName();
    }

    /** The class that a provider asked for what was made there. */
    static String definedIn(Location location, Class<?> provider) {
        String definedIn = provider.getName();
        for (Location.Frame frame : location.frames()) {
            if (frame.className().equals(provider.getName())) {
                break;
            }
            definedIn = frame.className();
        }
        return definedIn;
    }
}
