package solutions.letsbe.workflows.schema.dataflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * A part of an expression that its value can be made of. What is only compared, or asked whether it contains something, leaves no
 * text in the value.
 *
 * @param node the part, which reads a context
 * @param path what it reads
 * @param asJson whether all that is within goes into the value, as {@code toJSON} does it
 */
public record ValueSource(Expression node, ContextPath path, boolean asJson) {
    private static final List<String> NO_TEXT =
            List.of("contains", "startswith", "endswith", "hashfiles", "always", "success", "failure", "cancelled");

    private record Ahead(Expression expression, boolean asJson) {}

    /** The parts of which a value can be made, from left to right. */
    public static List<ValueSource> of(Expression expression) {
        List<ValueSource> sources = new ArrayList<>();
        Deque<Ahead> ahead = new ArrayDeque<>();
        ahead.push(new Ahead(expression, false));
        while (!ahead.isEmpty()) {
            Ahead next = ahead.pop();
            Optional<ContextPath> path = ContextPath.of(next.expression());
            if (path.isPresent()) {
                sources.add(new ValueSource(next.expression(), path.get(), next.asJson()));
                continue;
            }
            List<Ahead> parts = parts(next);
            for (int i = parts.size() - 1; i >= 0; i--) {
                ahead.push(parts.get(i));
            }
        }
        return sources;
    }

    private static List<Ahead> parts(Ahead of) {
        Expression expression = of.expression();
        if (expression instanceof Expression.Call call) {
            String function = call.function().toLowerCase(Locale.ROOT);
            boolean asJson = of.asJson() || function.equals("tojson");
            if (NO_TEXT.contains(function)) {
                return List.of();
            }
            List<Ahead> parts = new ArrayList<>();
            for (Expression argument : call.arguments()) {
                parts.add(new Ahead(argument, asJson));
            }
            return parts;
        } else if (expression instanceof Expression.Binary binary) {
            return switch (binary.operator()) {
                case OR -> List.of(new Ahead(binary.left(), of.asJson()), new Ahead(binary.right(), of.asJson()));
                // Of the left side only what counts as false remains: nothing that a shell acts on.
                case AND -> List.of(new Ahead(binary.right(), of.asJson()));
                default -> List.of();
            };
        } else if (expression instanceof Expression.Property property) {
            return List.of(new Ahead(property.of(), of.asJson()));
        } else if (expression instanceof Expression.Index index) {
            return List.of(new Ahead(index.of(), of.asJson()));
        } else if (expression instanceof Expression.Wildcard wildcard) {
            return List.of(new Ahead(wildcard.of(), of.asJson()));
        }
        return List.of();
    }
}
