package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The first argument of {@code format} as its parts: texts, and places for the other arguments.
 *
 * @param parts from left to right
 */
public record FormatText(List<Part> parts) {
    /** Copies the parts. */
    public FormatText {
        parts = List.copyOf(parts);
    }

    /** A part of it. */
    public sealed interface Part {}

    /** What stands as it is, braces no longer doubled. */
    public record Literal(String text) implements Part {}

    /**
     * A place for an argument.
     *
     * @param index which argument, from 0; {@link Integer#MAX_VALUE} for numbers that are larger still
     */
    public record Place(int index) implements Part {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if a brace neither is doubled nor belongs to a place; the message says which, as part of a
     *     sentence
     */
    public static FormatText parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = text.indexOf('}', at);
            int brace = open < 0 || close >= 0 && close < open ? close : open;
            if (brace < 0) {
                parts.add(new Literal(text.substring(at)));
                break;
            }
            char c = text.charAt(brace);
            if (brace + 1 < text.length() && text.charAt(brace + 1) == c) {
                parts.add(new Literal(text.substring(at, brace + 1)));
                at = brace + 2;
                continue;
            }
            int digits = brace + 1;
            while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
                digits++;
            }
            if (c == '}' || close < 0 || digits == brace + 1) {
                throw new IllegalArgumentException("the '" + c + "' at character " + (brace + 1)
                        + " is neither doubled nor part of a place such as {0}");
            }
            parts.add(new Literal(text.substring(at, brace)));
            parts.add(new Place(index(text.substring(brace + 1, digits))));
            at = close + 1;
        }
        return new FormatText(parts);
    }

    private static int index(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
