package solutions.letsbe.workflows.schema.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern that can be held against names, made of what {@link FilterPattern} describes. It follows all ways through a name at
 * once, so that no pattern takes longer than its length times that of the name.
 */
final class NameMatcher {
    private sealed interface Part {}

    /** One character of a set, or outside it. */
    private record OneOf(String chars, boolean outside) implements Part {}

    /** Anything; with slashes or without. */
    private record Any(boolean slashes) implements Part {}

    /** Nothing, or folders with their slash. */
    private record Folders() implements Part {}

    private record Either(List<List<Part>> branches) implements Part {}

    private record Repeated(Part part, boolean none, boolean several) implements Part {}

    private final List<Part> parts;

    private NameMatcher(List<Part> parts) {
        this.parts = parts;
    }

    /** A pattern of {@code branches}, {@code tags}, {@code paths} that {@link FilterPattern} takes, without its {@code !}. */
    static NameMatcher ofFilter(String pattern) {
        return new NameMatcher(new Reader(pattern, true).parts(0));
    }

    /** A glob without separators: {@code *} is anything, <code>?</code> any one character. */
    static NameMatcher ofGlob(String pattern) {
        return new NameMatcher(new Reader(pattern, false).parts(0));
    }

    /** Whether it matches all of a name. */
    boolean matches(String name) {
        BitSet start = new BitSet();
        start.set(0);
        return after(parts, name, start).get(name.length());
    }

    private static BitSet after(List<Part> parts, String name, BitSet from) {
        BitSet at = from;
        for (Part part : parts) {
            at = after(part, name, at);
        }
        return at;
    }

    private static BitSet after(Part part, String name, BitSet from) {
        if (part instanceof Repeated repeated) {
            return repeated(repeated, name, from);
        }
        BitSet next = new BitSet();
        if (part instanceof Either either) {
            either.branches.forEach(branch -> next.or(after(branch, name, from)));
        } else if (part instanceof Folders) {
            next.or(from);
            int first = from.nextSetBit(0);
            for (int i = first + 1; first >= 0 && i < name.length(); i++) {
                if (name.charAt(i) == '/') {
                    next.set(i + 1);
                }
            }
        } else if (part instanceof Any any) {
            boolean open = false;
            for (int i = 0; i <= name.length(); i++) {
                open = from.get(i) || open && (any.slashes || name.charAt(i - 1) != '/');
                next.set(i, open);
            }
        } else if (part instanceof OneOf one) {
            for (int i = from.nextSetBit(0); i >= 0 && i < name.length(); i = from.nextSetBit(i + 1)) {
                if (one.chars.indexOf(name.charAt(i)) >= 0 != one.outside) {
                    next.set(i + 1);
                }
            }
        }
        return next;
    }

    private static BitSet repeated(Repeated repeated, String name, BitSet from) {
        BitSet reached = after(repeated.part, name, from);
        while (repeated.several) {
            int before = reached.cardinality();
            reached.or(after(repeated.part, name, reached));
            if (reached.cardinality() == before) {
                break;
            }
        }
        if (repeated.none) {
            reached.or(from);
        }
        return reached;
    }

    private static final class Reader {
        private final String text;
        private final boolean filter;
        private int at;

        Reader(String text, boolean filter) {
            this.text = text;
            this.filter = filter;
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
                    case '*' -> parts.add(star());
                    case '?', '+' -> mark(c, parts);
                    case '[' -> parts.add(set());
                    case '{' -> parts.add(either(nested));
                    case '\\' -> parts.add(one(at < text.length() ? text.charAt(at++) : c));
                    default -> parts.add(one(c));
                }
            }
            return parts;
        }

        private Part star() {
            if (!filter) {
                return new Any(true);
            }
            if (at >= text.length() || text.charAt(at) != '*') {
                return new Any(false);
            }
            at++;
            if (at < text.length() && text.charAt(at) == '/') {
                at++;
                return new Folders();
            }
            return new Any(true);
        }

        private void mark(char c, List<Part> parts) {
            if (filter && !parts.isEmpty()) {
                parts.set(parts.size() - 1, new Repeated(parts.get(parts.size() - 1), c == '?', c == '+'));
            } else {
                parts.add(c == '?' ? new OneOf("", true) : one(c));
            }
        }

        private Part either(int nested) {
            List<List<Part>> branches = new ArrayList<>();
            do {
                branches.add(parts(nested + 1));
            } while (at < text.length() && text.charAt(at++) == ',');
            return new Either(branches);
        }

        private Part set() {
            boolean outside = at < text.length() && text.charAt(at) == '!';
            at += outside ? 1 : 0;
            StringBuilder chars = new StringBuilder();
            while (at < text.length() && text.charAt(at) != ']') {
                char c = member();
                boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
                if (range) {
                    at++;
                    char last = member();
                    for (int each = c; each <= last; each++) {
                        chars.append((char) each);
                    }
                } else {
                    chars.append(c);
                }
            }
            at++;
            return new OneOf(chars.toString(), outside);
        }

        private char member() {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            return text.charAt(at++);
        }

        private static Part one(char c) {
            return new OneOf(String.valueOf(c), false);
        }
    }
}
