package solutions.letsbe.workflows.dsl.event;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * What a reusable workflow gives back to its caller.
 *
 * @param name the name
 * @param value the value, made of outputs of the workflow's jobs
 * @param description what it is
 */
public record CallOutput(String name, Expr<String> value, Optional<String> description) {
    /** An output of this name. */
    public static CallOutput of(String name, Expr<String> value) {
        return new CallOutput(Identifiers.id("the name of an output", name), value, Optional.empty());
    }

    /** What it is. */
    public CallOutput description(String text) {
        return new CallOutput(name, value, Optional.of(PlainText.of("a description", text)));
    }
}
