package solutions.letsbe.workflows.dsl.expression;

import java.util.Locale;

/** A text as a JSON string, since this module brings no JSON library onto the class path of its users. */
final class JsonText {
    private JsonText() {}

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
