package solutions.letsbe.workflows.generator.simulation;

import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;

/**
 * Asserts what runs when. It needs AssertJ on the class path.
 *
 * <pre>{@code
 * assertThat(delivery)
 *         .on(pullRequest().changing("hub/src/a.ts"))
 *         .with(failing("unit-tests"))
 *         .skips("Hub pull request / integration-tests")
 *         .reports("Hub pull request / required (pull_request)", FAILURE);
 * }</pre>
 */
public final class SimulationAssertions {
    private SimulationAssertions() {}

    /** Of all repositories of a delivery. */
    public static DeliveryAssert assertThat(Delivery delivery) {
        return assertThat(DeliverySimulation.of(delivery));
    }

    /** Of one workflow. */
    public static DeliveryAssert assertThat(Workflow<?> workflow) {
        return assertThat(new Delivery(List.of(workflow)));
    }

    /** Of a delivery that was made ready before. */
    public static DeliveryAssert assertThat(DeliverySimulation simulation) {
        return new DeliveryAssert(simulation);
    }
}
