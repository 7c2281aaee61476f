package solutions.letsbe.workflows.schema.expression;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes an expression in its one normal form: single blanks round operators, parentheses only where they are needed.
 *
 * <p>What it writes reads back as the same tree, as long as the tree keeps the limits of {@link ExpressionParser}. Trees of
 * any depth can be written.
 */
public final class ExpressionPrinter {
    private static final int LOOSEST = 0;
    private static final int UNARY = 5;
    private static final int POSTFIX = 6;

    private ExpressionPrinter() {}

    /** The expression without <code>${{</code> and <code>}}</code>. */
    public static String print(Expression expression) {
        StringBuilder out = new StringBuilder();
        // A stack of our own: a program may build a tree that is deeper than the thread's.
        Deque<Piece> ahead = new ArrayDeque<>();
        ahead.push(new Node(expression, LOOSEST));
        while (!ahead.isEmpty()) {
            Piece next = ahead.pop();
            if (next instanceof Word word) {
                out.append(word.text());
            } else if (next instanceof Node node) {
                List<Piece> pieces = pieces(node);
                for (int i = pieces.size() - 1; i >= 0; i--) {
                    ahead.push(pieces.get(i));
                }
            }
        }
        return out.toString();
    }

    /** What is still to be written. */
    private sealed interface Piece {}

    private record Word(String text) implements Piece {}

    /** An expression, and how tightly it must bind to go without parentheses. */
    private record Node(Expression expression, int around) implements Piece {}

    private static List<Piece> pieces(Node node) {
        List<Piece> pieces = ungrouped(node.expression());
        if (binding(node.expression()) >= node.around()) {
            return pieces;
        }
        List<Piece> grouped = new ArrayList<>(pieces);
        grouped.add(0, new Word("("));
        grouped.add(new Word(")"));
        return grouped;
    }

    private static List<Piece> ungrouped(Expression expression) {
        if (expression instanceof Expression.Property property) {
            return List.of(new Node(property.of(), POSTFIX), new Word("." + property.name()));
        } else if (expression instanceof Expression.Index index) {
            return List.of(
                    new Node(index.of(), POSTFIX), new Word("["), new Node(index.index(), LOOSEST), new Word("]"));
        } else if (expression instanceof Expression.Wildcard wildcard) {
            return List.of(new Node(wildcard.of(), POSTFIX), new Word(".*"));
        } else if (expression instanceof Expression.Call call) {
            return call(call);
        } else if (expression instanceof Expression.Not not) {
            return List.of(new Word("!"), new Node(not.operand(), UNARY));
        } else if (expression instanceof Expression.Binary binary) {
            Operator operator = binary.operator();
            return List.of(
                    new Node(binary.left(), operator.precedence()),
                    new Word(" " + operator.text() + " "),
                    new Node(binary.right(), operator.precedence() + 1));
        }
        return List.of(new Word(leaf(expression)));
    }

    private static List<Piece> call(Expression.Call call) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Word(call.function() + "("));
        for (Expression argument : call.arguments()) {
            if (pieces.size() > 1) {
                pieces.add(new Word(", "));
            }
            pieces.add(new Node(argument, LOOSEST));
        }
        pieces.add(new Word(")"));
        return pieces;
    }

    private static String leaf(Expression expression) {
        if (expression instanceof Expression.Bool bool) {
            return String.valueOf(bool.value());
        } else if (expression instanceof Expression.Num number) {
            return number(number.value());
        } else if (expression instanceof Expression.Str text) {
            return "'" + text.value().replace("'", "''") + "'";
        } else if (expression instanceof Expression.Context context) {
            return context.name();
        }
        return "null";
    }

    /** How tightly the outermost part binds. A literal binds looser than a dot, since it has no properties. */
    private static int binding(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return binary.operator().precedence();
        }
        boolean literal = expression instanceof Expression.Not
                || expression instanceof Expression.Null
                || expression instanceof Expression.Bool
                || expression instanceof Expression.Num
                || expression instanceof Expression.Str;
        return literal ? UNARY : POSTFIX;
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
        BigDecimal shortest = ShortestDecimal.of(value);
        double size = Math.abs(value);
        return size >= 1e-6 && size < 1e15 ? shortest.toPlainString() : scientific(shortest);
    }

    /** {@code 1.5e300}: one digit before the point, and no point without a digit after it. */
    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.scale();
        return (value.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + exponent;
    }
}
