package solutions.letsbe.workflows.dsl.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a {@link Glob} into states. */
final class GlobReader {
    private final int[] text;
    private final String separators;
    private final GlobStates states = new GlobStates();
    private int at;
    private Optional<String> problem = Optional.empty();

    GlobReader(String text, String separators) {
        this.text = text.codePoints().toArray();
        this.separators = separators;
    }

    /** Reads all of it, and says what is wrong. */
    Optional<String> read() {
        int end = sequence(states.start(), false);
        states.end(end);
        return problem;
    }

    GlobStates states() {
        return states;
    }

    /** Reads until the text ends, or the alternative does; gives the last state. */
    private int sequence(int from, boolean alternative) {
        int state = from;
        while (at < text.length && problem.isEmpty()) {
            int c = text[at];
            if (alternative && (c == ',' || c == '}')) {
                return state;
            }
            at++;
            state = switch (c) {
                case '*' -> star(state);
                case '?' -> states.step(state, GlobStates.Test.not(separators));
                case '[' -> set(state);
                case '{' -> alternatives(state);
                case '}' ->
                    wrong(state, "the '}' at position " + at + " closes nothing; write '\\}' for the character");
                case '\\' -> states.step(state, GlobStates.Test.only(escaped()));
                default -> states.step(state, GlobStates.Test.only(c));
            };
        }
        return state;
    }

    private int star(int state) {
        if (at < text.length && text[at] == '*') {
            at++;
            return states.loop(state, GlobStates.Test.any());
        }
        return states.loop(state, GlobStates.Test.not(separators));
    }

    private int alternatives(int state) {
        int open = at;
        int end = states.add();
        while (problem.isEmpty()) {
            states.skip(sequence(states.skipToNew(state), true), end);
            if (at >= text.length) {
                return wrong(state, "the '{' at position " + open + " is never closed; write '\\{' for the character");
            }
            if (text[at++] == '}') {
                return end;
            }
        }
        return end;
    }

    private int set(int state) {
        int open = at;
        boolean negative = at < text.length && text[at] == '!';
        if (negative) {
            at++;
        }
        List<int[]> ranges = new ArrayList<>();
        while (at < text.length && text[at] != ']') {
            int first = member();
            int last = first;
            if (at + 1 < text.length && text[at] == '-' && text[at + 1] != ']') {
                at++;
                last = member();
            }
            if (last < first) {
                return wrong(state, "the set at position " + open + " has a range that runs backwards");
            }
            ranges.add(new int[] {first, last});
        }
        if (at >= text.length) {
            return wrong(state, "the '[' at position " + open + " is never closed; write '\\[' for the character");
        }
        at++;
        return ranges.isEmpty()
                ? wrong(state, "the set at position " + open + " is empty")
                : states.step(state, new GlobStates.Test(negative, ranges));
    }

    private int member() {
        int c = text[at++];
        return c == '\\' ? escaped() : c;
    }

    private int escaped() {
        if (at >= text.length) {
            wrong(0, "nothing follows the '\\' at its end");
            return 0;
        }
        int c = text[at++];
        if (c >= 128 || Character.isLetterOrDigit(c)) {
            wrong(
                    0,
                    "'\\" + Character.toString(c) + "' means different things to different versions of Gitea; "
                            + "leave the '\\' out");
        }
        return c;
    }

    private int wrong(int state, String what) {
        problem = problem.or(() -> Optional.of(what));
        return state;
    }
}
