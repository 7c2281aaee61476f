package solutions.letsbe.workflows.generator.bindings;

/** Text of others inside a Javadoc comment, where braces, {@code @}, a backslash or the comment's end would mean something. */
final class JavadocText {
    private JavadocText() {}

    /** Exactly this text, as code. */
    static String code(String text) {
        return text.chars().anyMatch(letter -> "\\{}<>&@*`".indexOf(letter) >= 0 || Character.isISOControl(letter))
                ? "<code>" + html(text) + "</code>"
                : "{@code " + text + "}";
    }

    /** A sentence or more, on one line. */
    static String words(String text) {
        return html(text.strip().replaceAll("\\s+", " "));
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if ("\\{}<>&@*".indexOf(letter) >= 0 || Character.isISOControl(letter)) {
                html.append("&#").append(letter).append(';');
            } else {
                html.appendCodePoint(letter);
            }
        });
        return html.toString();
    }
}
