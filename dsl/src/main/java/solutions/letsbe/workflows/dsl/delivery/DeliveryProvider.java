package solutions.letsbe.workflows.dsl.delivery;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.WorkflowProvider;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;

/**
 * Hands more than workflows to the generator: what protects the repositories, and the policies that all of it is held against.
 *
 * <p>It is found as a {@link WorkflowProvider} is, through the same file in {@code META-INF/services}.
 */
public interface DeliveryProvider extends WorkflowProvider {
    /** What protects the repositories, one for each, in any order. */
    default List<RepositoryProtection> protections() {
        return List.of();
    }

    /** The policies. A violation of one stops {@code generate} before anything is written. */
    default List<Policy> policies() {
        return List.of();
    }

    /** The page that {@code generate} writes of the delivery and {@code check} holds against the Java; none without one. */
    default Optional<DeliveryPage> page() {
        return Optional.empty();
    }
}
