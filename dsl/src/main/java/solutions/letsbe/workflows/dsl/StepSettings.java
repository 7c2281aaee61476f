package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.Raw;

/** What every kind of step can say. */
@Value.Immutable
public interface StepSettings {
    /** The id that was chosen; without one an id is made of the name where an output is read. */
    Optional<String> id();

    /** The title shown in the log. */
    Optional<InputValue> name();

    /** When the step runs. */
    Optional<Expr<Boolean>> condition();

    /** Variables, in the order they were said. */
    Map<String, InputValue> env();

    /** Whether the job goes on when the step fails. */
    Optional<InputValue> continueOnError();

    /** Minutes after which the step is ended. */
    Optional<InputValue> timeoutMinutes();

    /** Why the step is there, as a comment above it. */
    Optional<String> comment();

    /** What the step is for, beyond its YAML. */
    List<Purpose> purposes();

    /** What was said without a type. */
    List<Raw> raw();

    /** Who the step is, whatever is added to it. */
    @Value.Auxiliary
    StepReference reference();

    /** Where it was made. */
    @Value.Auxiliary
    Location location();

    /** A new step, made here. */
    static StepSettings here() {
        return ImmutableStepSettings.builder()
                .reference(new StepReference())
                .location(Location.here())
                .build();
    }
}
