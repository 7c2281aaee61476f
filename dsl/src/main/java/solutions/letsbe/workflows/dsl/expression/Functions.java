package solutions.letsbe.workflows.dsl.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.Operator;

/**
 * The functions and the logical operators of the expression language.
 *
 * <p>Each exists on every Gitea that has Actions. {@code case()} is not among them: Gitea does not know it.
 */
public final class Functions {
    private Functions() {}

    /** {@code first && second && ...}. */
    @SafeVarargs
    public static Expr<Boolean> and(Expr<Boolean> first, Expr<Boolean>... more) {
        return chain(Operator.AND, first, List.of(more));
    }

    /** {@code first || second || ...}. */
    @SafeVarargs
    public static Expr<Boolean> or(Expr<Boolean> first, Expr<Boolean>... more) {
        return chain(Operator.OR, first, List.of(more));
    }

    /** {@code !condition}. */
    public static Expr<Boolean> not(Expr<Boolean> condition) {
        return Expr.combine(parts -> new Expression.Not(parts.get(0)), List.of(condition));
    }

    /**
     * {@code condition && then || otherwise}: one of two texts.
     *
     * @throws InvalidWorkflowException if {@code then} is empty, since the empty text counts as false and the other one
     *     would always be taken
     */
    public static Expr<String> choose(Expr<Boolean> condition, String then, String otherwise) {
        if (then.isEmpty()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "choose(...) cannot give the empty text where the condition holds: it counts as false; turn the condition round");
        }
        return Expr.combine(
                parts -> new Expression.Binary(
                        Operator.OR,
                        new Expression.Binary(Operator.AND, parts.get(0), new Expression.Str(then)),
                        new Expression.Str(otherwise)),
                List.of(condition));
    }

    /**
     * {@code condition && then || otherwise}: one of two values. Where the first of them is empty, 0 or false it counts as
     * false, and the other one is taken.
     */
    public static <T> Expr<T> choose(Expr<Boolean> condition, Expr<T> then, Expr<T> otherwise) {
        return Expr.combine(
                parts -> new Expression.Binary(
                        Operator.OR, new Expression.Binary(Operator.AND, parts.get(0), parts.get(1)), parts.get(2)),
                List.of(condition, then, otherwise));
    }

    /** {@code contains(text, part)}, without regard to case. */
    public static Expr<Boolean> contains(Expr<?> text, Expr<?> part) {
        return call("contains", List.of(text, part));
    }

    /** {@code contains(text, part)}, without regard to case. */
    public static Expr<Boolean> contains(Expr<?> text, String part) {
        return call("contains", List.of(text, Expr.of(Expr.literal(part))));
    }

    /** {@code contains(values, value)}: whether the array holds the value. */
    public static Expr<Boolean> containsElement(Expr<List<String>> values, Expr<String> value) {
        return call("contains", List.of(values, value));
    }

    /** {@code contains(fromJSON('[...]'), value)}: whether the value is one of those given. */
    public static Expr<Boolean> isOneOf(Expr<?> value, String first, String... more) {
        StringBuilder array = new StringBuilder("[");
        Stream.concat(Stream.of(first), Stream.of(more))
                .forEach(text -> array.append(array.length() > 1 ? "," : "").append(JsonText.quote(text)));
        Expr<Json> values =
                call("fromJSON", List.of(Expr.of(Expr.literal(array.append(']').toString()))));
        return call("contains", List.of(values, value));
    }

    /** {@code startsWith(text, start)}, without regard to case. */
    public static Expr<Boolean> startsWith(Expr<?> text, Expr<?> start) {
        return call("startsWith", List.of(text, start));
    }

    /** {@code startsWith(text, start)}, without regard to case. */
    public static Expr<Boolean> startsWith(Expr<?> text, String start) {
        return call("startsWith", List.of(text, Expr.of(Expr.literal(start))));
    }

    /** {@code endsWith(text, end)}, without regard to case. */
    public static Expr<Boolean> endsWith(Expr<?> text, Expr<?> end) {
        return call("endsWith", List.of(text, end));
    }

    /** {@code endsWith(text, end)}, without regard to case. */
    public static Expr<Boolean> endsWith(Expr<?> text, String end) {
        return call("endsWith", List.of(text, Expr.of(Expr.literal(end))));
    }

    /**
     * A text with values in it: <code>format("sha-{0}", github().sha())</code>. Where YAML holds a text it is written with
     * its values in place, as in <code>sha-${{ github.sha }}</code>.
     *
     * @param pattern the text, with <code>{0}</code>, <code>{1}</code> ... for the values; a brace that is meant is doubled
     * @throws InvalidWorkflowException if the pattern names a value that is not given, leaves one out, or has a lone brace
     */
    public static Expr<String> format(String pattern, Expr<?>... values) {
        return call("format", FormatPattern.arguments(pattern, List.of(values)));
    }

    /** {@code join(values)}: joined by commas. */
    public static Expr<String> join(Expr<?> values) {
        return call("join", List.of(values));
    }

    /** {@code join(values, separator)}. */
    public static Expr<String> join(Expr<?> values, String separator) {
        return call("join", List.of(values, Expr.of(Expr.literal(separator))));
    }

    /** {@code toJSON(value)}: the value as indented JSON. */
    public static Expr<String> toJson(Expr<?> value) {
        return call("toJSON", List.of(value));
    }

    /** {@code fromJSON(text)}. */
    public static JsonExpr fromJson(Expr<String> text) {
        Expr<Json> parsed = call("fromJSON", List.of(text));
        return new JsonExpr(parsed.ast(), parsed.origins());
    }

    /**
     * {@code hashFiles(patterns...)}: one hash over the files of the workspace that match; empty where none does. Only the
     * runner computes it, so a job's {@code if} does not take it.
     */
    public static Expr<String> hashFiles(String first, String... more) {
        return call(
                "hashFiles",
                Stream.concat(Stream.of(first), Stream.of(more))
                        .map(pattern -> Expr.of(Expr.literal(pattern)))
                        .toList());
    }

    /** {@code hashFiles(patterns...)} over patterns that are computed. */
    @SafeVarargs
    public static Expr<String> hashFiles(Expr<String> first, Expr<String>... more) {
        return call(
                "hashFiles", Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** {@code success()}: nothing before this has failed. What an {@code if} means that does not say otherwise. */
    public static Expr<Boolean> success() {
        return call("success", List.of());
    }

    /** {@code failure()}: something before this has failed. */
    public static Expr<Boolean> failure() {
        return call("failure", List.of());
    }

    /** {@code always()}: whatever happened before. Gitea still does not start a blocked job of a cancelled run. */
    public static Expr<Boolean> always() {
        return call("always", List.of());
    }

    /** {@code cancelled()}: the run was cancelled. */
    public static Expr<Boolean> cancelled() {
        return call("cancelled", List.of());
    }

    /** A text that stands for itself where an expression is asked for. */
    public static Expr<String> text(String value) {
        return Expr.of(new Expression.Str(value));
    }

    /**
     * An expression as it is written between the braces, for what has no typed way to be said. It counts as an escape hatch.
     *
     * @throws InvalidWorkflowException if it does not parse, or mentions {@code secrets}: say {@code Secret} instead
     */
    public static JsonExpr rawExpression(String source) {
        Location location = Location.here();
        Expression ast;
        try {
            ast = ExpressionParser.parse(source).root();
        } catch (ExpressionSyntaxException e) {
            throw new InvalidWorkflowException(location, "the expression '" + source + "' is wrong: " + e.getMessage());
        }
        if (Expression.contexts(ast).contains("secrets")) {
            throw new InvalidWorkflowException(
                    location,
                    "the expression '" + source
                            + "' reads the secrets context; name a Secret of the zone instead, so that the compiler can see where it goes");
        }
        return new JsonExpr(ast, Collections.singleton(new RawText(source, location)));
    }

    private static Expr<Boolean> chain(Operator operator, Expr<Boolean> first, List<Expr<Boolean>> more) {
        Expr<Boolean> all = first;
        for (Expr<Boolean> next : more) {
            all = Expr.combine(
                    parts -> new Expression.Binary(operator, parts.get(0), parts.get(1)), List.of(all, next));
        }
        return all;
    }

    private static <T> Expr<T> call(String function, List<? extends Expr<?>> arguments) {
        return Expr.combine(asts -> new Expression.Call(function, new ArrayList<>(asts)), arguments);
    }
}
