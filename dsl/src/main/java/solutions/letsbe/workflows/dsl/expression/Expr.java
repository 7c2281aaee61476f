package solutions.letsbe.workflows.dsl.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;
import solutions.letsbe.workflows.schema.expression.Operator;

/**
 * A typed expression: a value that the server or the runner will compute.
 *
 * <p>{@code T} is what it evaluates to: {@link String}, {@link Boolean}, {@link Number}, {@code List<String>}, {@link Json}
 * or {@link Untrusted} text. Two expressions are equal when they say the same; where they come from does not count.
 *
 * @param <T> the type of the value
 */
public class Expr<T> {
    private final Expression ast;
    private final Set<Origin> origins;

    Expr(Expression ast, Set<Origin> origins) {
        this.ast = ast;
        this.origins = Collections.unmodifiableSet(new LinkedHashSet<>(origins));
    }

    /** An expression that needs nothing else of its workflow. */
    static <T> Expr<T> of(Expression ast) {
        return new Expr<>(ast, Set.of());
    }

    /**
     * For the parts of this library that hand out handles: an expression that is right only in a workflow that holds its
     * origin.
     */
    public static <T> Expr<T> from(Origin origin, Expression ast) {
        return new Expr<>(ast, Collections.singleton(origin));
    }

    /** The one way to build an expression of others: the origins of all parts are kept. */
    static <T> Expr<T> combine(Function<List<Expression>, Expression> form, List<? extends Expr<?>> parts) {
        Set<Origin> origins = new LinkedHashSet<>();
        List<Expression> asts = new ArrayList<>();
        for (Expr<?> part : parts) {
            origins.addAll(part.origins());
            asts.add(part.ast());
        }
        return new Expr<>(form.apply(asts), origins);
    }

    /** The value itself, as an expression: {@code 'main'}, {@code true}, {@code 3}. */
    static Expression literal(Object value) {
        if (value instanceof String text) {
            return new Expression.Str(text);
        }
        if (value instanceof Boolean flag) {
            return new Expression.Bool(flag);
        }
        if (value instanceof Number number) {
            return new Expression.Num(number.doubleValue());
        }
        throw new IllegalArgumentException("a literal is a text, a boolean or a number, not "
                + value.getClass().getSimpleName());
    }

    /** What the expression says. */
    public final Expression ast() {
        return ast;
    }

    /** Where its parts come from, in the order of first mention. */
    public final Set<Origin> origins() {
        return origins;
    }

    /** {@code this == other}; texts are compared without regard to case, as Gitea does. */
    public final Expr<Boolean> eq(Expr<T> other) {
        return compare(Operator.EQUAL, other);
    }

    /** {@code this == value}; texts are compared without regard to case, as Gitea does. */
    public final Expr<Boolean> eq(T value) {
        return compare(Operator.EQUAL, of(literal(value)));
    }

    /** {@code this == 'text'}, for a value of which the type is not known to be a text. */
    public final Expr<Boolean> is(String text) {
        return compare(Operator.EQUAL, of(literal(text)));
    }

    /** {@code this != 'text'}, for a value of which the type is not known to be a text. */
    public final Expr<Boolean> isNot(String text) {
        return compare(Operator.NOT_EQUAL, of(literal(text)));
    }

    /** {@code this != other}. */
    public final Expr<Boolean> ne(Expr<T> other) {
        return compare(Operator.NOT_EQUAL, other);
    }

    /** {@code this != value}. */
    public final Expr<Boolean> ne(T value) {
        return compare(Operator.NOT_EQUAL, of(literal(value)));
    }

    /** {@code this < value}; a value that is no number compares as false. */
    public final Expr<Boolean> lessThan(Number value) {
        return compare(Operator.LESS, of(literal(value)));
    }

    /** {@code this > value}; a value that is no number compares as false. */
    public final Expr<Boolean> greaterThan(Number value) {
        return compare(Operator.GREATER, of(literal(value)));
    }

    /** Whether it is this number or less. */
    public final Expr<Boolean> atMost(Number value) {
        return compare(Operator.LESS_OR_EQUAL, of(literal(value)));
    }

    /** Whether it is this number or more. */
    public final Expr<Boolean> atLeast(Number value) {
        return compare(Operator.GREATER_OR_EQUAL, of(literal(value)));
    }

    /** Whether it is less than another, both read as numbers where they are not both texts. */
    public final Expr<Boolean> lessThan(Expr<T> other) {
        return compare(Operator.LESS, other);
    }

    /** Whether it is greater than another, both read as numbers where they are not both texts. */
    public final Expr<Boolean> greaterThan(Expr<T> other) {
        return compare(Operator.GREATER, other);
    }

    /** Whether it is another or less. */
    public final Expr<Boolean> atMost(Expr<T> other) {
        return compare(Operator.LESS_OR_EQUAL, other);
    }

    /** Whether it is another or more. */
    public final Expr<Boolean> atLeast(Expr<T> other) {
        return compare(Operator.GREATER_OR_EQUAL, other);
    }

    private Expr<Boolean> compare(Operator operator, Expr<?> other) {
        return combine(parts -> new Expression.Binary(operator, parts.get(0), parts.get(1)), List.of(this, other));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Expr<?> that && ast.equals(that.ast);
    }

    @Override
    public final int hashCode() {
        return ast.hashCode();
    }

    /** The expression as it is written between the braces. */
    @Override
    public final String toString() {
        return ExpressionPrinter.print(ast);
    }
}
