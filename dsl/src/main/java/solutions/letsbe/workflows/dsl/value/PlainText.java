package solutions.letsbe.workflows.dsl.value;

import java.util.Locale;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/** Text as a person typed it, on its way into the model. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text itself, once it is known to mean itself.
     *
     * @param what the field, as in {@code the name of a step}
     */
    public static String of(String what, String text) {
        if (text.contains("${{")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    what + " holds '${{'; give it a typed expression, for example format(\"... {0}\", value)");
        }
        return printable(what, text);
    }

    /** The text, once it is known to be sayable in YAML. */
    public static String printable(String what, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
            if (control || Character.getType(c) == Character.SURROGATE || c == 0xfffe || c == 0xffff) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        String.format(
                                Locale.ROOT,
                                "%s holds the character U+%04X at position %d, which a workflow file cannot hold%s",
                                what,
                                c,
                                i + 1,
                                c == '\r' ? "; end lines with a line feed alone" : ""));
            }
            i += Character.charCount(c);
        }
        return text;
    }

    /** A text of one line that is not blank. */
    public static String line(String what, String text) {
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new InvalidWorkflowException(Location.here(), what + " must be one line and not blank");
        }
        return of(what, text);
    }
}
