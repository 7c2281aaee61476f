package solutions.letsbe.workflows.dsl.expression;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * An expression for an object or an array, of which properties and elements can be read.
 *
 * <p>Whoever reads a property says its type; Gitea gives an empty text for a property that is not there.
 */
public final class JsonExpr extends Expr<Json> {
    JsonExpr(Expression ast, Set<Origin> origins) {
        super(ast, origins);
    }

    /** For handles of this library, as {@link Expr#from(Origin, Expression)}. */
    public static JsonExpr of(Origin origin, Expression ast) {
        return new JsonExpr(ast, Collections.singleton(origin));
    }

    /** {@code this.name}, or {@code this['name']} where the name is no identifier. */
    public JsonExpr property(String name) {
        return new JsonExpr(propertyOf(ast(), name), origins());
    }

    /** {@code this[index]}, counted from 0. */
    public JsonExpr element(int index) {
        return new JsonExpr(new Expression.Index(ast(), new Expression.Num(index)), origins());
    }

    /** {@code this.*}: all elements of an array, or all values of an object. */
    public JsonExpr each() {
        return new JsonExpr(new Expression.Wildcard(ast()), origins());
    }

    /** Says that this is a text. */
    public Expr<String> asText() {
        return new Expr<>(ast(), origins());
    }

    /** Says that this is true or false. */
    public Expr<Boolean> asBoolean() {
        return new Expr<>(ast(), origins());
    }

    /** Says that this is a number. */
    public Expr<Number> asNumber() {
        return new Expr<>(ast(), origins());
    }

    /** Says that this is an array of texts. */
    public Expr<List<String>> asTexts() {
        return new Expr<>(ast(), origins());
    }

    /** The property whose name the expression gives: {@code [name]}. */
    public JsonExpr property(Expr<String> name) {
        Expr<Json> at = combine(parts -> new Expression.Index(parts.get(0), parts.get(1)), List.of(this, name));
        return new JsonExpr(at.ast(), at.origins());
    }

    static Expression propertyOf(Expression of, String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*")
                ? new Expression.Property(of, name)
                : new Expression.Index(of, new Expression.Str(name));
    }
}
