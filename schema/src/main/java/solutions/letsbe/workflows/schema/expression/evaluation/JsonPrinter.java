package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes values as JSON. {@code NaN} and the infinities, which JSON cannot say, become {@code null}, as GitHub has it. */
public final class JsonPrinter {
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;
    private final Budget budget;

    private JsonPrinter(boolean pretty, Budget budget) {
        this.pretty = pretty;
        this.budget = budget;
    }

    /** On one line, without blanks. */
    public static String compact(Value value) {
        return print(value, false, Budget.unlimited());
    }

    /** Each element and property on a line of its own, two blanks deeper than what it stands in: what {@code toJSON} gives. */
    public static String pretty(Value value) {
        return print(value, true, Budget.unlimited());
    }

    static String pretty(Value value, Budget budget) {
        return print(value, true, budget);
    }

    private static String print(Value value, boolean pretty, Budget budget) {
        JsonPrinter printer = new JsonPrinter(pretty, budget);
        printer.value(value, 0);
        return printer.out.toString();
    }

    private void value(Value value, int depth) {
        if (value instanceof Value.Str text) {
            budget.spend(text.value().length());
            string(text.value());
        } else if (value instanceof Value.Num number) {
            boolean finite = Double.isFinite(number.value());
            out.append(finite ? NumberText.of(number.value()) : "null");
        } else if (value instanceof Value.Bool bool) {
            out.append(bool.value());
        } else if (value instanceof Value.Array array) {
            array(array, depth);
        } else if (value instanceof Value.Obj object) {
            object(object, depth);
        } else {
            out.append("null");
        }
    }

    private void array(Value.Array array, int depth) {
        out.append('[');
        Iterator<Value> elements = array.elements().iterator();
        while (elements.hasNext()) {
            line(depth + 1);
            value(elements.next(), depth + 1);
            out.append(elements.hasNext() ? "," : "");
        }
        close(']', array.elements().isEmpty(), depth);
    }

    private void object(Value.Obj object, int depth) {
        out.append('{');
        Iterator<Map.Entry<String, Value>> properties =
                object.properties().entrySet().iterator();
        while (properties.hasNext()) {
            Map.Entry<String, Value> property = properties.next();
            line(depth + 1);
            budget.spend(property.getKey().length());
            string(property.getKey());
            out.append(pretty ? ": " : ":");
            value(property.getValue(), depth + 1);
            out.append(properties.hasNext() ? "," : "");
        }
        close('}', object.properties().isEmpty(), depth);
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        budget.spend(2L * depth + 8);
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int place = ESCAPED.indexOf(c);
            if (place >= 0) {
                out.append('\\').append(ESCAPES.charAt(place));
            } else if (c < ' ' || isLone(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Whether a unit is half a character without its other half, which no encoding can write. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
