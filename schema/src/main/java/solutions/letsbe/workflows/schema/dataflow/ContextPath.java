package solutions.letsbe.workflows.schema.dataflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ContextName;

/**
 * The keys by which an expression reads a context, however it spells them: {@code github['event'].issue} is {@code github},
 * {@code event}, {@code issue}.
 *
 * @param keys in lower case, the context first, {@code github} for {@code gitea} too; {@code *} where any key is read, or one that
 *     is not known before the run
 * @param names the keys after the context, as they are written
 * @param isWritten whether all keys are names that stand in the expression, so that no {@code *} stands for another
 */
public record ContextPath(List<String> keys, List<String> names, boolean isWritten) {
    private static final String ANY = "*";

    /** Copies the lists. */
    public ContextPath {
        keys = List.copyOf(keys);
        names = List.copyOf(names);
    }

    /** The path that an expression is; none where it is something else. */
    public static Optional<ContextPath> of(Expression expression) {
        int length = 0;
        Expression at = expression;
        while (!(at instanceof Expression.Context)) {
            if (at instanceof Expression.Property property) {
                at = property.of();
            } else if (at instanceof Expression.Index index) {
                at = index.of();
            } else if (at instanceof Expression.Wildcard wildcard) {
                at = wildcard.of();
            } else {
                return Optional.empty();
            }
            length++;
        }
        return Optional.of(of(expression, ((Expression.Context) at).name(), length));
    }

    /** Fills the keys in from the last to the first. */
    private static ContextPath of(Expression expression, String written, int length) {
        String[] keys = new String[length + 1];
        String[] names = new String[length];
        boolean isWritten = true;
        Expression at = expression;
        for (int i = length - 1; i >= 0; i--) {
            String name = ANY;
            if (at instanceof Expression.Property property) {
                name = property.name();
                at = property.of();
            } else if (at instanceof Expression.Index index) {
                if (index.index() instanceof Expression.Str key) {
                    name = key.value();
                } else {
                    isWritten = false;
                }
                at = index.of();
            } else if (at instanceof Expression.Wildcard wildcard) {
                isWritten = false;
                at = wildcard.of();
            }
            names[i] = name;
            keys[i + 1] = name.toLowerCase(Locale.ROOT);
        }
        String context = written.toLowerCase(Locale.ROOT);
        keys[0] = context.equals("gitea") ? "github" : context;
        return new ContextPath(List.of(keys), List.of(names), isWritten);
    }

    /** The context. */
    public String context() {
        return keys.get(0);
    }

    /** A key after the context, counted from 1; empty where the path is shorter. */
    public String key(int index) {
        return index < keys.size() ? keys.get(index) : "";
    }

    /** The last key as it is written; the context where no key follows it. */
    public String last() {
        return names.isEmpty() ? context() : names.get(names.size() - 1);
    }

    /** How many keys there are, the context included. */
    public int length() {
        return keys.size();
    }

    /** Whether it begins with these keys. */
    public boolean startsWith(String... first) {
        if (keys.size() < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (!keys.get(i).equals(first[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it has this form: a context, {@link ContextName#GITHUB} for {@code gitea} too, and after it keys, of which {@code *}
     * stands for any that is written. A path with a key that is not known before the run has no form.
     */
    public boolean is(ContextName context, String... form) {
        if (!isWritten || !context().equals(context.text()) || names.size() != form.length) {
            return false;
        }
        for (int i = 0; i < form.length; i++) {
            if (!form[i].equals(ANY) && !form[i].equalsIgnoreCase(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The keys with dots. */
    public String text() {
        return String.join(".", keys);
    }
}
