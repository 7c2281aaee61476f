package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.expression.Origin;

/**
 * The identity of a step, which its copies share, so that an output read before {@code env} was added is still that step's.
 */
public final class StepReference implements Origin {
    StepReference() {}
}
