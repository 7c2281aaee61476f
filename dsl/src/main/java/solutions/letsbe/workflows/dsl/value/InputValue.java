package solutions.letsbe.workflows.dsl.value;

import java.util.List;
import java.util.Set;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.zone.Secret;
import solutions.letsbe.workflows.schema.expression.Expression;

/** What an {@code env} variable, an action's input or another field for text can hold. */
public sealed interface InputValue {
    /** A text that means itself. It holds no <code>${{</code>. */
    record Literal(String text) implements InputValue {}

    /** A value that is true or false, written without quotes. */
    record Flag(boolean value) implements InputValue {}

    /** A number, written without quotes. */
    record Amount(Number value) implements InputValue {}

    /** A value that is computed. */
    record Computed(Expr<?> expression) implements InputValue {}

    /** A value that only its zone may read. */
    record Confidential(Secret<?> secret) implements InputValue {}

    /** Where the value comes from, if it is computed. */
    default Set<Origin> origins() {
        return this instanceof Computed computed ? computed.expression().origins() : Set.of();
    }

    /** The expressions that it holds: none or one. */
    default List<Expression> expressions() {
        if (this instanceof Computed computed) {
            return List.of(computed.expression().ast());
        }
        return this instanceof Confidential confidential
                ? List.of(confidential.secret().ast())
                : List.of();
    }
}
