package solutions.letsbe.workflows.generator.provider;

import solutions.letsbe.workflows.dsl.Workflow;

/**
 * A workflow, and who said it.
 *
 * @param workflow the workflow
 * @param owner the package of the provider, which owns the file
 */
public record FoundWorkflow(Workflow<?> workflow, String owner) {}
