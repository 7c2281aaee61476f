package solutions.letsbe.workflows.dsl.protection;

import java.util.Optional;

/**
 * Tells whether Go's {@code regexp} reads an expression.
 *
 * <p>What is read here is a part of RE2's syntax ({@code github.com/google/re2/wiki/Syntax}) on which Go and Java agree, so that
 * an expression can be tried out in Java too: characters, {@code .}, sets, groups, alternatives, {@code * + ? {n,m}} and their
 * lazy forms, {@code ^ $}, and the escapes {@code \d \w \s \b} and of punctuation. No look around, no back reference, no
 * possessive repetition: RE2 has none.
 */
final class GoRegexp {
    private static final String CLASSES = "dDwWsSbB";
    private static final int MOST_REPETITIONS = 1000;

    private final String text;
    private int at;

    private GoRegexp(String text) {
        this.text = text;
    }

    /** What Go would refuse, or reads in another way than it looks; nothing if the expression is fine. */
    static Optional<String> problem(String text) {
        GoRegexp reader = new GoRegexp(text);
        try {
            reader.alternatives(0);
            return reader.at < text.length()
                    ? Optional.of("the ')' at position " + (reader.at + 1) + " closes nothing")
                    : Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Ends the reading; never leaves this class. */
    private static final class Unreadable extends RuntimeException {
        Unreadable(String problem) {
            super(problem, null, false, false);
        }
    }

    private void alternatives(int depth) {
        if (depth > 100) {
            throw new Unreadable("its groups are nested more than 100 deep");
        }
        boolean repeatable = false;
        while (at < text.length() && text.charAt(at) != ')') {
            char c = text.charAt(at++);
            switch (c) {
                case '*', '+', '?' -> repeatable = repetition(repeatable, String.valueOf(c));
                case '{' -> repeatable = counted(repeatable);
                case '|', '^' -> repeatable = false;
                case '$' -> repeatable = false;
                case '(' -> {
                    group(depth);
                    repeatable = true;
                }
                case '[' -> {
                    set();
                    repeatable = true;
                }
                case '\\' -> {
                    escape(CLASSES);
                    repeatable = true;
                }
                default -> repeatable = true;
            }
        }
    }

    private boolean repetition(boolean repeatable, String sign) {
        if (!repeatable) {
            throw new Unreadable("nothing stands before the '" + sign + "' at position " + at
                    + " that could be repeated; it is a regular expression and no glob, so write '.*' for anything");
        }
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        return false;
    }

    private boolean counted(boolean repeatable) {
        int close = text.indexOf('}', at);
        String counts = close < 0 ? "" : text.substring(at, close);
        if (!counts.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
            throw new Unreadable("the '{' at position " + at + " begins no count; write '\\{' for the character");
        }
        String[] bounds = counts.split(",", -1);
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length < 2 || bounds[1].isEmpty() ? least : Integer.parseInt(bounds[1]);
        if (most < least || most > MOST_REPETITIONS) {
            throw new Unreadable("the count at position " + at + " runs backwards or is more than " + MOST_REPETITIONS);
        }
        at = close + 1;
        return repetition(repeatable, "{");
    }

    private void group(int depth) {
        int open = at;
        if (at < text.length() && text.charAt(at) == '?') {
            if (!text.startsWith("?:", at)) {
                throw new Unreadable(
                        "Go knows no look around and no other group than (...) and (?:...), as at position " + open);
            }
            at += 2;
        }
        alternatives(depth + 1);
        if (at >= text.length()) {
            throw new Unreadable("the '(' at position " + open + " is never closed");
        }
        at++;
    }

    private void set() {
        int open = at;
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
        }
        int first = at;
        while (at < text.length() && text.charAt(at) != ']') {
            int low = member();
            if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                at++;
                int high = member();
                if (low < 0 || high < low) {
                    throw new Unreadable("the set at position " + open + " has a range that runs backwards");
                }
            }
        }
        if (at >= text.length() || at == first) {
            throw new Unreadable("the set at position " + open + " is empty or never closed");
        }
        at++;
    }

    /** The character, or -1 for a class. */
    private int member() {
        char c = text.charAt(at++);
        if (c == '[' || c == '&' && text.startsWith("&", at)) {
            throw new Unreadable("'" + c + "' at position " + at
                    + " within a set means different things to different languages; escape it");
        }
        return c == '\\' ? escape("dDwWsS") : c;
    }

    private int escape(String classes) {
        if (at >= text.length()) {
            throw new Unreadable("nothing follows the '\\' at its end");
        }
        char c = text.charAt(at++);
        if (classes.indexOf(c) >= 0) {
            return -1;
        }
        if (c >= 128 || Character.isLetterOrDigit(c)) {
            throw new Unreadable("Go does not know '\\" + c + "' at position " + (at - 1)
                    + (Character.isDigit(c) ? "; it has no back references" : ""));
        }
        return c;
    }
}
