package solutions.letsbe.workflows.generator.simulation;

import org.assertj.core.api.AbstractAssert;
import solutions.letsbe.workflows.schema.simulation.Assumptions;
import solutions.letsbe.workflows.schema.simulation.Event;

/** Assertions about a delivery: first an event, then what it starts. */
public final class DeliveryAssert extends AbstractAssert<DeliveryAssert, DeliverySimulation> {
    DeliveryAssert(DeliverySimulation actual) {
        super(actual, DeliveryAssert.class);
    }

    /** What this event starts. */
    public EventAssert on(Event event) {
        isNotNull();
        return new EventAssert(actual, event, Assumptions.NONE);
    }
}
