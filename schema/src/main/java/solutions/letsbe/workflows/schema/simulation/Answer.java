package solutions.letsbe.workflows.schema.simulation;

import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/** What an expression comes to, as far as that is known. */
sealed interface Answer {
    /** It has this value. */
    record Known(Value value) implements Answer {}

    /** It depends on this, which nobody foretold: {@code needs.changes.outputs.affected}. */
    record Unknown(String on) implements Answer {}

    /** It cannot be evaluated. */
    record Failed(String why) implements Answer {}
}
