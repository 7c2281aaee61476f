package solutions.letsbe.workflows.schema.rules.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ContextName;

/**
 * What an expression reads by names alone: {@code steps.build.outputs['tag']}.
 *
 * @param context the context; {@link ContextName#GITHUB} for {@code gitea} too
 * @param names the names after it, as they are written
 */
record ContextPath(ContextName context, List<String> names) {
    /** The path that a node is; none where something is computed, or the context does not exist. */
    static Optional<ContextPath> of(Expression node) {
        Deque<String> names = new ArrayDeque<>();
        Expression at = node;
        while (!(at instanceof Expression.Context)) {
            if (at instanceof Expression.Property property) {
                names.addFirst(property.name());
                at = property.of();
            } else if (at instanceof Expression.Index index && index.index() instanceof Expression.Str name) {
                names.addFirst(name.value());
                at = index.of();
            } else {
                return Optional.empty();
            }
        }
        return ContextName.of(((Expression.Context) at).name())
                .map(context -> context == ContextName.GITEA ? ContextName.GITHUB : context)
                .map(context -> new ContextPath(context, List.copyOf(names)));
    }

    /** Whether it has this form: a context, and after it names, of which {@code *} stands for any. */
    boolean is(ContextName of, String... form) {
        if (context != of || names.size() != form.length) {
            return false;
        }
        for (int i = 0; i < form.length; i++) {
            if (!form[i].equals("*") && !form[i].equalsIgnoreCase(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The last name. */
    String last() {
        return names.get(names.size() - 1);
    }

    /** How it is written with dots. */
    String text() {
        return names.isEmpty() ? context.text() : context.text() + "." + String.join(".", names);
    }
}
