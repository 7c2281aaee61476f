package solutions.letsbe.workflows.dsl.event;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * What a person is asked for when they start a workflow by hand. The handle is the only way to read it, and it reads only in
 * a workflow that declares it.
 *
 * @param <T> {@link String}, {@link Boolean} or {@link Number}
 */
public abstract sealed class DispatchInput<T> implements Origin permits Input, Choice {
    private final String name;
    private final Location location = Location.here();

    DispatchInput(String name) {
        this.name = name;
    }

    /** The name, under which {@code inputs.} has it. */
    public final String name() {
        return name;
    }

    /** The word for {@code type} in the YAML. */
    public abstract String type();

    /** What the person reads beside the field. */
    public abstract Optional<String> description();

    /** Whether it must be given. */
    public abstract boolean isRequired();

    /** What it is when nothing is given: a text, a boolean or a number. */
    public abstract Optional<Object> defaultValue();

    /** Where it was declared. */
    public final Location location() {
        return location;
    }

    /** {@code inputs.name}. */
    public final Expr<T> value() {
        return Expr.from(this, new Expression.Property(new Expression.Context("inputs"), name));
    }

    /** The type and the name. */
    @Override
    public final String toString() {
        return type() + " " + name;
    }
}
