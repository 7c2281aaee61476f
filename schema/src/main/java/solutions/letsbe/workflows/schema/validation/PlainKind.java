package solutions.letsbe.workflows.schema.validation;

import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * What a scalar is, its plain words read as YAML's core schema reads them.
 *
 * <p>{@code yes} and {@code on} are texts, as Go's YAML reader has them unless it fills a boolean; so the key {@code on} is
 * itself. Numbers of more than 40 characters are texts. Numbers without end ({@code .inf}, {@code .nan}) are texts too, since JSON
 * has none.
 */
enum PlainKind {
    /** Nothing. */
    NULL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number: {@code -12}. */
    INTEGER,
    /** A whole number to the base of 8 or 16: {@code 0x1F}, {@code 0o17}. */
    BASED,
    /** A number with a point or an exponent: {@code 1.50}, {@code 1e3}. */
    FLOAT,
    /** Anything else. */
    TEXT;

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern FLOATING =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");

    private static final Pattern WITH_BASE = Pattern.compile("0x[0-9a-fA-F]{1,16}|0o[0-7]{1,21}");

    /** A longer number is a slip, and to read it would take the square of its length. */
    private static final int MOST_DIGITS = 40;

    /** What a scalar is; one in quotes is a text. */
    static PlainKind of(YamlNode.Scalar scalar) {
        return scalar.isPlain() ? of(scalar.text()) : TEXT;
    }

    /** What a text is where it stands without quotes. */
    static PlainKind of(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOLEAN;
            default -> "+-.0123456789".indexOf(text.charAt(0)) < 0 ? TEXT : ofNumber(text);
        };
    }

    private static PlainKind ofNumber(String text) {
        if (WITH_BASE.matcher(text).matches()) {
            return BASED;
        }
        if (WHOLE.matcher(text).matches()) {
            return INTEGER;
        }
        return text.length() <= MOST_DIGITS && FLOATING.matcher(text).matches() ? FLOAT : TEXT;
    }

    /** Whether it is a number of any form. */
    boolean isNumber() {
        return this == INTEGER || this == BASED || this == FLOAT;
    }
}
