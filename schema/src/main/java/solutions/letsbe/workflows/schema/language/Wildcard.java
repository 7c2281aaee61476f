package solutions.letsbe.workflows.schema.language;

/**
 * A text in which {@code *} stands for any characters, or none.
 *
 * @param text as it is written
 */
public record Wildcard(String text) {
    /** Whether it covers all of another text. Never goes back more than to the last star, so the time is at most the product of both. */
    public boolean covers(String other) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < other.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                star = at++;
                resume = i;
            } else if (at < text.length() && text.charAt(at) == other.charAt(i)) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        return at == text.length();
    }
}
