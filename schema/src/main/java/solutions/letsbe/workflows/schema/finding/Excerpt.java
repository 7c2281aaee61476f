package solutions.letsbe.workflows.schema.finding;

/** A text of the file as a message may show it: its beginning, on one line, with nothing that a terminal would act on. */
public final class Excerpt {
    private static final int MOST = 40;

    private Excerpt() {}

    /**
     * The first 40 code points of a text's first line, then {@code ...} where there is more. What cannot be seen, such as control
     * characters and those that turn the direction of writing, becomes {@code ?}.
     */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int taken = 0;
        int at = 0;
        while (at < text.length() && taken < MOST && !endsLine(text.charAt(at))) {
            int c = text.codePointAt(at);
            shown.appendCodePoint(isVisible(c) ? c : '?');
            at += Character.charCount(c);
            taken++;
        }
        return text.substring(at).isBlank()
                ? shown.toString()
                : shown.append("...").toString();
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
