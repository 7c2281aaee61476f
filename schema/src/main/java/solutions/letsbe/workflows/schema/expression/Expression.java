package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An expression as a tree.
 *
 * <p>Two trees are equal when they are the same, so {@code a == b} does not equal {@code b == a}; case counts as it was
 * written. Where a node stands in a text is told by {@link ParsedExpression}, never by the node.
 */
public sealed interface Expression {
    /** {@code null}. */
    record Null() implements Expression {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Expression {}

    /** A number: any double, {@code NaN} and the infinities among them. */
    record Num(double value) implements Expression {}

    /** A text. */
    record Str(String value) implements Expression {}

    /**
     * A context by its name, as it was written: {@code github}.
     *
     * @param name a letter or {@code _}, then letters, digits, {@code _} and {@code -}; no keyword
     */
    record Context(String name) implements Expression {
        /** Refuses what would not read as a context. */
        public Context {
            if (!Names.isIdentifier(name) || Names.KEYWORDS.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' cannot be a context");
            }
        }
    }

    /** {@code of.name}. */
    record Property(Expression of, String name) implements Expression {
        /** Refuses a name that would need brackets. */
        public Property {
            if (!Names.isIdentifier(name)) {
                throw new IllegalArgumentException("'" + name + "' cannot follow a dot; say it with an Index");
            }
        }
    }

    /** {@code of[index]}. */
    record Index(Expression of, Expression index) implements Expression {}

    /** {@code of.*}: all elements, or all values. */
    record Wildcard(Expression of) implements Expression {}

    /** A function with its arguments; the name as it was written. */
    record Call(String function, List<Expression> arguments) implements Expression {
        /** Refuses what would not read as a function, and copies the arguments. */
        public Call {
            if (!Names.isIdentifier(function) || Names.KEYWORDS.contains(function)) {
                throw new IllegalArgumentException("'" + function + "' cannot be a function");
            }
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code !operand}. */
    record Not(Expression operand) implements Expression {}

    /** Two expressions and what stands between them. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    /** The parts that this one is directly made of, from left to right. */
    default List<Expression> parts() {
        if (this instanceof Property property) {
            return List.of(property.of());
        } else if (this instanceof Index index) {
            return List.of(index.of(), index.index());
        } else if (this instanceof Wildcard wildcard) {
            return List.of(wildcard.of());
        } else if (this instanceof Call call) {
            return call.arguments();
        } else if (this instanceof Not not) {
            return List.of(not.operand());
        } else if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        return List.of();
    }

    /** The expression and all within it, each before its parts, from left to right. */
    static List<Expression> walk(Expression expression) {
        List<Expression> all = new ArrayList<>();
        Deque<Expression> ahead = new ArrayDeque<>();
        ahead.push(expression);
        while (!ahead.isEmpty()) {
            Expression next = ahead.pop();
            all.add(next);
            List<Expression> parts = next.parts();
            for (int i = parts.size() - 1; i >= 0; i--) {
                ahead.push(parts.get(i));
            }
        }
        return all;
    }

    /** The contexts that are read anywhere in it, in lower case, in the order of first mention. */
    static Set<String> contexts(Expression expression) {
        return contexts(walk(expression));
    }

    /** The contexts among some nodes. */
    static Set<String> contexts(List<Expression> nodes) {
        Set<String> names = new LinkedHashSet<>();
        for (Expression part : nodes) {
            if (part instanceof Context context) {
                names.add(context.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The functions that are called anywhere in it, in lower case, in the order of first mention. */
    static Set<String> functions(Expression expression) {
        return functions(walk(expression));
    }

    /** The functions among some nodes. */
    static Set<String> functions(List<Expression> nodes) {
        Set<String> names = new LinkedHashSet<>();
        for (Expression part : nodes) {
            if (part instanceof Call call) {
                names.add(call.function().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** What may be a name in the language. */
    final class Names {
        static final List<String> KEYWORDS = List.of("null", "true", "false", "NaN", "Infinity");

        private Names() {}

        /** Whether the text can be a context, a property after a dot, or a function. */
        public static boolean isIdentifier(String text) {
            if (text.isEmpty() || !isLetter(text.charAt(0))) {
                return false;
            }
            for (int i = 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
    }
}
