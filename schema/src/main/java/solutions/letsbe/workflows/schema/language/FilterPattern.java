package solutions.letsbe.workflows.schema.language;

/**
 * A pattern of {@code branches}, {@code tags} or {@code paths}.
 *
 * <p>{@code *} is anything without a slash, <code>**</code> anything at all, {@code ?} and {@code +} repeat the character
 * before them, <code>[a-z]</code> is one of a set, a leading {@code !} makes an exception, and {@code \} takes the meaning of
 * what follows. A pattern that Gitea cannot read matches nothing, and it says so only in the server's log.
 *
 * @param text the pattern as it was written
 */
public record FilterPattern(String text) {
    /**
     * A pattern for branch or tag names.
     *
     * @throws IllegalArgumentException if Gitea could not read it, or no ref can have such a name
     */
    public static FilterPattern parseRef(String text) {
        String pattern = body(text);
        for (String never : new String[] {" ", "~", "^", ":", ".."}) {
            if (pattern.contains(never)) {
                throw new IllegalArgumentException("no branch or tag has '" + never + "' in its name");
            }
        }
        if (pattern.startsWith("/") || pattern.endsWith("/") || pattern.endsWith(".")) {
            throw new IllegalArgumentException("a branch or tag neither begins with '/' nor ends with '/' or '.'");
        }
        if (pattern.startsWith("refs/")) {
            throw new IllegalArgumentException("the short name is compared; leave out 'refs/heads/' or 'refs/tags/'");
        }
        return new FilterPattern(text);
    }

    /**
     * A pattern for paths from the top of the repository.
     *
     * @throws IllegalArgumentException if Gitea could not read it, or no path is written so
     */
    public static FilterPattern parsePath(String text) {
        String pattern = body(text);
        if (!pattern.equals(pattern.strip())) {
            throw new IllegalArgumentException("blanks at its ends belong to the pattern; take them away");
        }
        if (pattern.startsWith("/")) {
            throw new IllegalArgumentException(
                    "paths are compared from the top of the repository; leave out the first '/'");
        }
        for (String part : pattern.split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException(
                        "'" + part + "' never matches, since paths are compared as git has them");
            }
        }
        return new FilterPattern(text);
    }

    private static String body(String text) {
        String pattern = text.startsWith("!") ? text.substring(1) : text;
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        boolean repeatable = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '\\' -> {
                    if (++i == pattern.length()) {
                        throw new IllegalArgumentException("nothing follows the last '\\'");
                    }
                    repeatable = true;
                }
                case '?', '+' -> {
                    if (!repeatable) {
                        throw new IllegalArgumentException("'" + c + "' at position " + (i + 1)
                                + " repeats the character before it, and there is none; write '\\" + c
                                + "' for the character itself");
                    }
                    repeatable = false;
                }
                case '[' -> {
                    int close = pattern.indexOf(']', i + 1);
                    if (close < 0) {
                        throw new IllegalArgumentException("the '[' at position " + (i + 1) + " is never closed");
                    }
                    set(pattern.substring(i + 1, close), i + 1);
                    i = close;
                    repeatable = true;
                }
                case '\n', '\r' -> throw new IllegalArgumentException("it holds a line break");
                default -> repeatable = c != '*';
            }
        }
        return pattern;
    }

    private static void set(String set, int position) {
        String members = set.startsWith("!") || set.startsWith("^") ? set.substring(1) : set;
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the set '[]' at position " + position + " is empty");
        }
        for (int i = 1; i < members.length() - 1; i++) {
            if (members.charAt(i) == '-' && members.charAt(i - 1) > members.charAt(i + 1)) {
                throw new IllegalArgumentException("the range '" + members.substring(i - 1, i + 2) + "' at position "
                        + position + " runs backwards");
            }
        }
    }
}
