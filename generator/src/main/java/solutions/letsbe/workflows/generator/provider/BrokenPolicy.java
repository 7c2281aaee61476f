package solutions.letsbe.workflows.generator.provider;

import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;

/**
 * A violation, and the policy that it is of.
 *
 * @param policy the policy
 * @param violation where the delivery is not as the policy wants it
 */
public record BrokenPolicy(Policy policy, Violation violation) {}
