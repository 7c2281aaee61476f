package solutions.letsbe.workflows.generator.provider;

import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;

/**
 * What protects a repository, and who said it.
 *
 * @param protection what protects it
 * @param owner the package of the provider, which owns the files
 * @param definedIn the class that defines it
 */
public record FoundProtection(RepositoryProtection protection, String owner, String definedIn) {
    /** A protection that a provider listed. */
    static FoundProtection of(RepositoryProtection protection, Class<?> provider) {
        return new FoundProtection(
                protection, FoundWorkflow.owner(provider), FoundWorkflow.definedIn(protection.location(), provider));
    }
}
