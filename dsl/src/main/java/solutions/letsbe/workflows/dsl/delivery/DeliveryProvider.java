package solutions.letsbe.workflows.dsl.delivery;

import java.util.List;
import solutions.letsbe.workflows.dsl.WorkflowProvider;

/**
 * Hands more than workflows to the generator: the policies that all of them are held against.
 *
 * <p>It is found as a {@link WorkflowProvider} is, through the same file in {@code META-INF/services}.
 */
public interface DeliveryProvider extends WorkflowProvider {
    /** The policies. A violation of one stops {@code generate} before anything is written. */
    default List<Policy> policies() {
        return List.of();
    }
}
