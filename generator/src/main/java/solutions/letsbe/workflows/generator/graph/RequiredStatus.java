package solutions.letsbe.workflows.generator.graph;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.Workflow;

/**
 * A status that a gate asks for.
 *
 * @param context its name as Gitea posts it: {@code workflow / job (event)}
 * @param workflow the workflow that posts it, if it is one of the delivery
 */
public record RequiredStatus(String context, Optional<Workflow<?>> workflow) {}
