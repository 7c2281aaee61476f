package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON (RFC 8259) strictly: no comments, no trailing commas, one value. */
public final class JsonReader {
    /** How deep arrays and objects may stand in each other. */
    public static final int MAX_NESTING = 500;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");

    private final String text;
    private final Matcher numbers;
    private int at;
    private int nesting;

    private JsonReader(String text) {
        this.text = text;
        this.numbers = NUMBER.matcher(text);
    }

    /**
     * The value of a text. A name that stands twice in an object, in the same case, has its last value.
     *
     * @throws JsonSyntaxException if it is no JSON, or more than {@link #MAX_NESTING} deep
     */
    public static Value read(String text) {
        JsonReader reader = new JsonReader(text);
        Value value = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("something follows the value");
        }
        return value;
    }

    private Value value() {
        blanks();
        if (at >= text.length()) {
            throw wrong("the text ends where a value is expected");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> Value.of(string());
            case 't' -> word("true", Value.of(true));
            case 'f' -> word("false", Value.of(false));
            case 'n' -> word("null", Value.NULL);
            default -> number();
        };
    }

    private Value object() {
        enter();
        Map<String, Value> properties = new LinkedHashMap<>();
        if (!closes('}')) {
            do {
                blanks();
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw wrong("a name in double quotes is expected");
                }
                String name = string();
                blanks();
                if (at >= text.length() || text.charAt(at) != ':') {
                    throw wrong("a ':' is expected after a name");
                }
                at++;
                properties.put(name, value());
            } while (goesOn('}'));
        }
        nesting--;
        return Value.object(properties);
    }

    private Value array() {
        enter();
        List<Value> elements = new ArrayList<>();
        if (!closes(']')) {
            do {
                elements.add(value());
            } while (goesOn(']'));
        }
        nesting--;
        return Value.array(elements);
    }

    private void enter() {
        if (++nesting > MAX_NESTING) {
            throw wrong("arrays and objects stand more than " + MAX_NESTING + " deep in each other");
        }
        at++;
    }

    private boolean closes(char bracket) {
        blanks();
        if (at < text.length() && text.charAt(at) == bracket) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char bracket) {
        if (closes(bracket)) {
            return false;
        }
        if (at >= text.length() || text.charAt(at) != ',') {
            throw wrong("a ',' or '" + bracket + "' is expected");
        }
        at++;
        return true;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            } else if (c < ' ') {
                throw wrong("a control character stands in a string; it takes an escape such as \\n");
            } else if (c == '\\') {
                value.append(escape());
            } else {
                value.append(c);
                at++;
            }
        }
        throw wrong("a string has no end: a \" is missing");
    }

    private char escape() {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int place = "\"\\/bfnrt".indexOf(c);
        if (place >= 0) {
            at += 2;
            return "\"\\/\b\f\n\r\t".charAt(place);
        }
        if (c != 'u' || at + 6 > text.length()) {
            throw wrong("a \\ begins no escape that JSON has");
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            char digit = text.charAt(i);
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                throw wrong("four hexadecimal digits are expected after \\u");
            }
            unit = unit * 16 + Character.digit(digit, 16);
        }
        at += 6;
        return (char) unit;
    }

    private Value word(String word, Value value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value is expected");
        }
        at += word.length();
        return value;
    }

    private Value number() {
        if (!numbers.region(at, text.length()).lookingAt()) {
            throw wrong("a value is expected");
        }
        at = numbers.end();
        return Value.of(Double.parseDouble(numbers.group()));
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonSyntaxException wrong(String message) {
        return new JsonSyntaxException(message, at);
    }
}
