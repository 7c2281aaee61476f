package solutions.letsbe.workflows.schema.rules.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.Template;

/**
 * What a text with holes reads of the matrix of its job.
 *
 * @param axes the axes by name, in lower case
 * @param all whether it may read all of them: the matrix as a whole, the number of the combination, or what cannot be told
 */
record MatrixMentions(Set<String> axes, boolean all) {
    static MatrixMentions in(String text) {
        Set<String> axes = new LinkedHashSet<>();
        boolean all = false;
        for (Expression expression : expressions(text)) {
            int contexts = 0;
            for (Expression part : Expression.walk(expression)) {
                if (part instanceof Expression.Context context && is(context, "matrix")) {
                    contexts++;
                } else if (part instanceof Expression.Context context && is(context, "strategy")) {
                    all = true;
                } else if (part instanceof Expression.Property property && is(property.of(), "matrix")) {
                    axes.add(property.name().toLowerCase(Locale.ROOT));
                    contexts--;
                } else if (part instanceof Expression.Index index
                        && is(index.of(), "matrix")
                        && index.index() instanceof Expression.Str name) {
                    axes.add(name.value().toLowerCase(Locale.ROOT));
                    contexts--;
                }
            }
            all |= contexts > 0;
        }
        return new MatrixMentions(axes, all);
    }

    /** Whether it reads an axis. */
    boolean mentions(String axis) {
        return all || axes.contains(axis.toLowerCase(Locale.ROOT));
    }

    /** Whether it reads anything of the matrix. */
    boolean any() {
        return all || !axes.isEmpty();
    }

    /** What cannot be read is told by others, and read here as if it named everything. */
    private static List<Expression> expressions(String text) {
        try {
            return Template.parse(text).expressions();
        } catch (ExpressionSyntaxException e) {
            return List.of(new Expression.Context("matrix"));
        }
    }

    private static boolean is(Expression expression, String context) {
        return expression instanceof Expression.Context of && of.name().equalsIgnoreCase(context);
    }
}
