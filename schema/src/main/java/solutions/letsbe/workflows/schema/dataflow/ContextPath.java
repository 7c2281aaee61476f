package solutions.letsbe.workflows.schema.dataflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * The keys by which an expression reads a context, however it spells them: {@code github['event'].issue} is {@code github},
 * {@code event}, {@code issue}.
 *
 * @param keys in lower case, the context first, {@code github} for {@code gitea} too; {@code *} where any key is read, or one that
 *     is not known before the run
 */
public record ContextPath(List<String> keys) {
    /** Copies the keys. */
    public ContextPath {
        keys = List.copyOf(keys);
    }

    /** The path that an expression is; none where it is something else. */
    public static Optional<ContextPath> of(Expression expression) {
        Deque<String> keys = new ArrayDeque<>();
        Expression at = expression;
        while (true) {
            if (at instanceof Expression.Context context) {
                String name = context.name().toLowerCase(Locale.ROOT);
                keys.addFirst(name.equals("gitea") ? "github" : name);
                return Optional.of(new ContextPath(List.copyOf(keys)));
            } else if (at instanceof Expression.Property property) {
                keys.addFirst(property.name().toLowerCase(Locale.ROOT));
                at = property.of();
            } else if (at instanceof Expression.Index index) {
                keys.addFirst(
                        index.index() instanceof Expression.Str key
                                ? key.value().toLowerCase(Locale.ROOT)
                                : "*");
                at = index.of();
            } else if (at instanceof Expression.Wildcard wildcard) {
                keys.addFirst("*");
                at = wildcard.of();
            } else {
                return Optional.empty();
            }
        }
    }

    /** The context. */
    public String context() {
        return keys.get(0);
    }

    /** A key after the context, counted from 1; empty where the path is shorter. */
    public String key(int index) {
        return index < keys.size() ? keys.get(index) : "";
    }

    /** How many keys there are, the context included. */
    public int length() {
        return keys.size();
    }

    /** Whether it begins with these keys. */
    public boolean startsWith(String... first) {
        return keys.size() >= first.length && keys.subList(0, first.length).equals(List.of(first));
    }

    /** The keys with dots. */
    public String text() {
        return String.join(".", keys);
    }
}
