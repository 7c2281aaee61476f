package solutions.letsbe.workflows.schema.language;

import java.util.ArrayDeque;
import java.util.Deque;
import solutions.letsbe.workflows.schema.finding.Excerpt;

/**
 * A pattern of {@code branches}, {@code tags}, {@code paths} or {@code workflows}. It is held against the whole name:
 *
 * <ul>
 *   <li>{@code *} is anything without a slash, {@code **} anything at all, and {@code **}{@code /x} also matches {@code x};
 *   <li>{@code ?} and {@code +} repeat the character before them: none or once, once or more;
 *   <li>{@code [a-z]} is one of a set, {@code [!a-z]} one outside it; <code>{a,b}</code> is one of several (Gitea 1.27 and later);
 *   <li>{@code !} at the start makes an exception from the patterns before it;
 *   <li>{@code \} takes the special meaning of the character after it, which is no letter and no digit.
 * </ul>
 *
 * <p>A pattern that Gitea cannot read matches nothing, and only the server's log says so. Source: {@code modules/glob} of Gitea
 * 1.27 and 28 ({@code CompileWorkflow}); up to 1.26 the act fork's {@code workflowpattern}, whose sets hold letters, digits and
 * {@code _} only.
 *
 * @param text the pattern as it was written
 * @param kind what it is held against
 */
public record FilterPattern(String text, Kind kind) {
    /** What a pattern is held against. */
    public enum Kind {
        /** The short name of a branch or tag, {@code main} and not {@code refs/heads/main}. */
        REF,
        /** The path of a changed file from the top of the repository. */
        PATH,
        /** The name of a workflow. */
        NAME;

        /**
         * What the patterns of this filter are held against.
         *
         * @throws IllegalArgumentException for {@link EventFilter#TYPES}, which holds activity types
         */
        public static Kind of(EventFilter filter) {
            return switch (filter) {
                case BRANCHES, BRANCHES_IGNORE, TAGS, TAGS_IGNORE -> REF;
                case PATHS, PATHS_IGNORE -> PATH;
                case WORKFLOWS -> NAME;
                case TYPES -> throw new IllegalArgumentException("'types' holds activity types and no patterns");
            };
        }
    }

    /**
     * A pattern that can match.
     *
     * @throws InvalidTextException if Gitea could not read it, or no name of that kind can match it
     */
    public FilterPattern {
        int start = text.startsWith("!") ? 1 : 0;
        if (start == text.length()) {
            throw new InvalidTextException(
                    start == 0 ? "the pattern is empty" : "after the '!' a pattern is missing", start);
        }
        switch (kind) {
            case REF -> checkRef(text, start);
            case PATH -> checkPath(text, start);
            case NAME -> {}
        }
        new Grammar(text, start).check();
    }

    /**
     * A pattern of that kind.
     *
     * @throws InvalidTextException if Gitea could not read it, or no name of that kind can match it
     */
    public static FilterPattern parse(String text, Kind kind) {
        return new FilterPattern(text, kind);
    }

    /**
     * A pattern for branch or tag names.
     *
     * @throws InvalidTextException if Gitea could not read it, or git allows no such name
     */
    public static FilterPattern parseRef(String text) {
        return new FilterPattern(text, Kind.REF);
    }

    /**
     * A pattern for paths from the top of the repository.
     *
     * @throws InvalidTextException if Gitea could not read it, or no path is written so
     */
    public static FilterPattern parsePath(String text) {
        return new FilterPattern(text, Kind.PATH);
    }

    /** Whether it makes an exception, which has a meaning only after a pattern that makes none. */
    public boolean isNegative() {
        return text.startsWith("!");
    }

    /** Whether it, less its {@code !}, matches all of a name; up to Gitea 1.26 braces mean nothing, which is not told apart here. */
    public boolean matches(String name) {
        return NameMatcher.ofFilter(isNegative() ? text.substring(1) : text).matches(name);
    }

    /** What {@code git check-ref-format} refuses in every name. */
    private static void checkRef(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '~' || c == '^' || c == ':' || Character.isISOControl(c)) {
                throw new InvalidTextException(
                        "no branch or tag has " + (Character.isISOControl(c) ? "a control character" : "'" + c + "'")
                                + " in its name, as at position " + (i + 1),
                        i);
            }
        }
        String pattern = text.substring(start);
        if (pattern.startsWith("refs/")) {
            throw new InvalidTextException(
                    "the short name is compared; leave out 'refs/heads/' or 'refs/tags/'", start);
        }
        if (pattern.startsWith("/")) {
            throw new InvalidTextException("no branch or tag begins with '/'", start);
        }
        for (String end : new String[] {"/", ".", ".lock"}) {
            if (pattern.endsWith(end)) {
                throw new InvalidTextException(
                        "no branch or tag ends with '" + end + "'"
                                + (end.equals("/") ? "; write '" + Excerpt.of(text) + "**'" : ""),
                        text.length() - end.length());
            }
        }
        for (String never : new String[] {"..", "//", "/."}) {
            int at = text.indexOf(never, start);
            if (at >= 0) {
                throw new InvalidTextException(
                        "no branch or tag has '" + never + "' in its name, as at position " + (at + 1), at);
            }
        }
        if (pattern.startsWith(".") || pattern.equals("@")) {
            throw new InvalidTextException(
                    "no branch or tag " + (pattern.equals("@") ? "is called '@'" : "begins with '.'"), start);
        }
    }

    private static void checkPath(String text, int start) {
        if (!text.substring(start).equals(text.substring(start).strip())) {
            throw new InvalidTextException("blanks at its ends belong to the pattern; take them away", start);
        }
        if (text.startsWith("/", start)) {
            throw new InvalidTextException(
                    "paths are compared from the top of the repository; leave out the first '/'", start);
        }
        int at = start;
        for (String part : text.substring(start).split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                throw new InvalidTextException(
                        "'" + part + "' at position " + (at + 1)
                                + " never matches, since paths are compared as git has them; leave it out",
                        at);
            }
            if (part.isEmpty()) {
                throw new InvalidTextException(
                        at == text.length()
                                ? "only files are compared, and no file ends with '/'; write '" + Excerpt.of(text)
                                        + "**'"
                                : "no path has '//' in it, as at position " + at,
                        at == text.length() ? at - 1 : at);
            }
            at += part.length() + 1;
        }
    }

    /** The grammar that all kinds share. */
    private static final class Grammar {
        private final String text;
        private final Deque<Integer> groups = new ArrayDeque<>();
        private int at;
        private boolean repeatable;

        Grammar(String text, int start) {
            this.text = text;
            this.at = start;
        }

        void check() {
            while (at < text.length()) {
                char c = text.charAt(at);
                switch (c) {
                    case '\\' -> escape();
                    case '?', '+' -> repetition(c);
                    case '[' -> set();
                    case '{' -> {
                        groups.push(at);
                        repeatable = false;
                    }
                    case '}' -> {
                        repeatable = true;
                        groups.poll();
                    }
                    case ',' -> repeatable = groups.isEmpty();
                    case '\n', '\r' ->
                        throw new InvalidTextException("it holds a line break at position " + (at + 1), at);
                    default -> repeatable = c != '*';
                }
                at++;
            }
            if (!groups.isEmpty()) {
                int open = groups.getLast();
                throw new InvalidTextException("the '{' at position " + (open + 1) + " is never closed", open);
            }
        }

        private void repetition(char c) {
            if (!repeatable) {
                throw new InvalidTextException(
                        "the '" + c + "' at position " + (at + 1)
                                + " repeats the character before it, and there is none; write '\\" + c
                                + "' for the character itself, or '*' for anything",
                        at);
            }
            repeatable = false;
        }

        private void escape() {
            if (at + 1 == text.length()) {
                throw new InvalidTextException("nothing follows the '\\' at position " + (at + 1), at);
            }
            at++;
            char c = text.charAt(at);
            if (c >= 128 || Character.isLetterOrDigit(c)) {
                throw new InvalidTextException(
                        "'\\" + Excerpt.of(Character.toString(text.codePointAt(at))) + "' at position " + at
                                + " stands for nothing; write "
                                + (c == 'd' ? "'[0-9]' for a digit" : "the character alone")
                                + ", and '/' between folders",
                        at - 1);
            }
            repeatable = true;
        }

        private void set() {
            int open = at++;
            if (at < text.length() && text.charAt(at) == '!') {
                at++;
            }
            int first = at;
            int previous = -1;
            while (at < text.length() && text.charAt(at) != ']') {
                boolean range =
                        text.charAt(at) == '-' && previous >= 0 && at + 1 < text.length() && text.charAt(at + 1) != ']';
                if (range) {
                    at++;
                }
                char c = member();
                if (range && previous > c) {
                    throw new InvalidTextException(
                            "in the set at position " + (open + 1) + " the range from '"
                                    + Excerpt.of(String.valueOf((char) previous)) + "' to '"
                                    + Excerpt.of(String.valueOf(c)) + "' runs backwards",
                            open);
                }
                previous = range ? -1 : c;
            }
            if (at >= text.length()) {
                throw new InvalidTextException("the '[' at position " + (open + 1) + " is never closed", open);
            }
            if (at == first) {
                throw new InvalidTextException("the set '[]' at position " + (open + 1) + " is empty", open);
            }
            repeatable = true;
        }

        private char member() {
            if (text.charAt(at) == '\\') {
                escape();
            }
            return text.charAt(at++);
        }
    }
}
