package solutions.letsbe.workflows.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * One dimension of a matrix. The handle is the only way to read it, and it reads only in a job whose matrix has it.
 *
 * @param <T> {@link String}, {@link Boolean} or {@link Number}
 */
public final class Axis<T> implements Origin {
    private final String name;
    private final List<T> values;
    private final Optional<Expr<List<T>>> computed;

    private Axis(String name, List<T> values, Optional<Expr<List<T>>> computed) {
        this.name = Identifiers.id("the name of a matrix axis", name);
        this.values = values;
        this.computed = computed;
    }

    @SafeVarargs
    static <T> Axis<T> of(String name, T first, T... more) {
        List<T> values = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        if (new LinkedHashSet<>(values).size() < values.size()) {
            throw new InvalidWorkflowException(
                    Location.here(), "the axis '" + name + "' names a value twice: " + values);
        }
        return new Axis<>(name, values, Optional.empty());
    }

    static <T> Axis<T> computed(String name, Expr<List<T>> values) {
        return new Axis<>(name, List.of(), Optional.of(values));
    }

    static <T> Axis<T> extra(String name) {
        return new Axis<>(name, List.of(), Optional.empty());
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The values; none if they are computed, or come from {@code include} alone. */
    public List<T> values() {
        return values;
    }

    /** The expression that gives the values, if they are computed; with {@code needs} in it this takes Gitea 28. */
    public Optional<Expr<List<T>>> computedValues() {
        return computed;
    }

    /** {@code matrix.name}. */
    public Expr<T> value() {
        return Expr.from(this, new Expression.Property(new Expression.Context("matrix"), name));
    }

    /** This axis at that value, for {@code include} and {@code exclude}. */
    public Cell at(T value) {
        return new Cell(this, value);
    }

    /**
     * One axis at one value.
     *
     * @param axis the axis
     * @param value the value: a text, a boolean or a number
     */
    public record Cell(Axis<?> axis, Object value) {}

    /** Equal to another that says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Axis<?> that
                && name.equals(that.name)
                && values.equals(that.values)
                && computed.equals(that.computed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, values, computed);
    }

    /** The name and the values. */
    @Override
    public String toString() {
        return name + (computed.isPresent() ? "=" + computed.get() : "=" + values);
    }
}
