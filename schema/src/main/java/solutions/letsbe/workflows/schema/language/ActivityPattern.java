package solutions.letsbe.workflows.schema.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of {@code types} that holds {@code *}, <code>?</code>, <code>[</code> or <code>{</code>: Gitea compares activities with
 * patterns. {@code *} is anything, {@code ?} one character, {@code [a-z]} one of a set, {@code [!a-z]} one outside it,
 * <code>{a,b}</code> one of several, {@code \} takes the meaning of the character after it. A pattern that cannot be read is no
 * mere mistake: the server panics ({@code glob.MustCompile} in {@code modules/actions/workflows.go}, Gitea 1.22 to 28).
 *
 * @param text the pattern as it was written
 */
public record ActivityPattern(String text) {
    /** More braces within each other are a slip. */
    private static final int MOST_NESTED = 16;

    /** Longer names of activities are not compared. */
    private static final int LONGEST = 62;

    private sealed interface Part {}

    private record One(char c) implements Part {}

    private record Any() implements Part {}

    private record Many() implements Part {}

    private record OneOf(String chars, boolean outside) implements Part {}

    private record Either(List<List<Part>> branches) implements Part {}

    /**
     * A pattern that Gitea can read.
     *
     * @throws InvalidTextException if it could not
     */
    public ActivityPattern {
        new Reader(text).all();
    }

    /** Whether a word of {@code types} is a pattern, and not the name of an activity. */
    public static boolean isPattern(String word) {
        return word.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** Whether it matches the name of an activity, all of it. */
    public boolean matches(String activity) {
        if (activity.length() > LONGEST) {
            return false;
        }
        return (after(new Reader(text).all(), activity, 1L) >> activity.length() & 1) == 1;
    }

    /** Where one can be in a name after some parts: a bit for each position, so that no pattern takes longer than its length. */
    private static long after(List<Part> parts, String name, long from) {
        long at = from;
        for (Part part : parts) {
            at = after(part, name, at);
        }
        return at;
    }

    private static long after(Part part, String name, long from) {
        if (part instanceof Many) {
            return from == 0 ? 0 : -Long.lowestOneBit(from) & (1L << name.length() + 1) - 1;
        }
        if (part instanceof Either either) {
            return either.branches.stream()
                    .mapToLong(branch -> after(branch, name, from))
                    .reduce(0, (a, b) -> a | b);
        }
        long next = 0;
        for (int i = 0; i < name.length(); i++) {
            if ((from >> i & 1) == 1 && takes(part, name.charAt(i))) {
                next |= 1L << i + 1;
            }
        }
        return next;
    }

    private static boolean takes(Part part, char c) {
        return part instanceof Any
                || part instanceof One one && one.c == c
                || part instanceof OneOf set && set.chars.indexOf(c) >= 0 != set.outside;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Part> all() {
            return parts(0);
        }

        private List<Part> parts(int nested) {
            List<Part> parts = new ArrayList<>();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (nested > 0 && (c == ',' || c == '}')) {
                    return parts;
                }
                at++;
                switch (c) {
                    case '*' -> parts.add(new Many());
                    case '?' -> parts.add(new Any());
                    case '[' -> parts.add(set(at - 1));
                    case '{' -> parts.add(either(at - 1, nested));
                    case '\\' -> parts.add(new One(at < text.length() ? text.charAt(at++) : c));
                    default -> parts.add(new One(c));
                }
            }
            return parts;
        }

        private Part either(int open, int nested) {
            if (nested == MOST_NESTED) {
                throw new InvalidTextException("it has too many '{' within each other", open);
            }
            List<List<Part>> branches = new ArrayList<>();
            while (true) {
                branches.add(parts(nested + 1));
                if (at >= text.length()) {
                    throw new InvalidTextException("the '{' at position " + (open + 1) + " is never closed", open);
                }
                if (text.charAt(at++) == '}') {
                    return new Either(branches);
                }
            }
        }

        private Part set(int open) {
            boolean outside = at < text.length() && text.charAt(at) == '!';
            int first = outside ? at + 1 : at;
            int close = text.indexOf(']', first);
            if (close < 0) {
                throw new InvalidTextException("the '[' at position " + (open + 1) + " is never closed", open);
            }
            if (close == first) {
                throw new InvalidTextException("the set at position " + (open + 1) + " is empty", open);
            }
            at = close + 1;
            String between = text.substring(first, close);
            if (between.length() == 3 && between.charAt(1) == '-') {
                StringBuilder range = new StringBuilder();
                for (char c = between.charAt(0); c <= between.charAt(2) && c < 128; c++) {
                    range.append(c);
                }
                return new OneOf(range.toString(), outside);
            }
            return new OneOf(between, outside);
        }
    }
}
