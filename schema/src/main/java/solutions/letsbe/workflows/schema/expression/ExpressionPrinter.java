package solutions.letsbe.workflows.schema.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Writes an expression in its one normal form: single blanks round operators, parentheses only where they are needed.
 *
 * <p>What it writes reads back as the same tree, as long as the tree keeps the parser's limits.
 */
public final class ExpressionPrinter {
    private static final int UNARY = 5;
    private static final int POSTFIX = 6;

    private final StringBuilder out = new StringBuilder();

    private ExpressionPrinter() {}

    /** The expression without <code>${{</code> and <code>}}</code>. */
    public static String print(Expression expression) {
        ExpressionPrinter printer = new ExpressionPrinter();
        printer.write(expression, 0);
        return printer.out.toString();
    }

    private void write(Expression expression, int around) {
        boolean grouped = precedence(expression) < around;
        if (grouped) {
            out.append('(');
        }
        ungrouped(expression);
        if (grouped) {
            out.append(')');
        }
    }

    private void ungrouped(Expression expression) {
        if (expression instanceof Expression.Null) {
            out.append("null");
        } else if (expression instanceof Expression.Bool bool) {
            out.append(bool.value());
        } else if (expression instanceof Expression.Num number) {
            out.append(number(number.value()));
        } else if (expression instanceof Expression.Str text) {
            out.append('\'').append(text.value().replace("'", "''")).append('\'');
        } else if (expression instanceof Expression.Context context) {
            out.append(context.name());
        } else if (expression instanceof Expression.Property property) {
            write(property.of(), POSTFIX);
            out.append('.').append(property.name());
        } else if (expression instanceof Expression.Index index) {
            write(index.of(), POSTFIX);
            out.append('[');
            write(index.index(), 0);
            out.append(']');
        } else if (expression instanceof Expression.Wildcard wildcard) {
            write(wildcard.of(), POSTFIX);
            out.append(".*");
        } else if (expression instanceof Expression.Call call) {
            out.append(call.function()).append('(');
            for (int i = 0; i < call.arguments().size(); i++) {
                out.append(i == 0 ? "" : ", ");
                write(call.arguments().get(i), 0);
            }
            out.append(')');
        } else if (expression instanceof Expression.Not not) {
            out.append('!');
            write(not.operand(), UNARY);
        } else if (expression instanceof Expression.Binary binary) {
            write(binary.left(), binary.operator().precedence());
            out.append(' ').append(binary.operator().text()).append(' ');
            write(binary.right(), binary.operator().precedence() + 1);
        }
    }

    /** How tightly the outermost part binds. A literal binds loosest below a dot, since it has no properties. */
    private static int precedence(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return binary.operator().precedence();
        }
        boolean literal = expression instanceof Expression.Not
                || expression instanceof Expression.Null
                || expression instanceof Expression.Bool
                || expression instanceof Expression.Num
                || expression instanceof Expression.Str;
        return literal ? UNARY : POSTFIX + 1;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        BigDecimal shortest = shortest(value);
        double size = Math.abs(value);
        return size >= 1e-6 && size < 1e15
                ? shortest.toPlainString()
                : String.format(Locale.ROOT, "%se%d", shortest.unscaledValue(), -shortest.scale());
    }

    /** The fewest digits that read back as the value; Double.toString gives others before JDK 19. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }
}
