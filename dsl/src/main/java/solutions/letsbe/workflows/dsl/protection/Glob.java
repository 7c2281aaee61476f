package solutions.letsbe.workflows.dsl.protection;

import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A pattern as protection rules have it. It is held against the whole name:
 *
 * <ul>
 *   <li>{@code *} is anything without a separator, {@code **} anything at all, {@code ?} one character that is no separator;
 *   <li>{@code [a-z]} is one of a set, {@code [!a-z]} one outside it; <code>{a,b}</code> is one of several;
 *   <li>{@code \} takes the special meaning of the character after it.
 * </ul>
 *
 * <p>This is not the language of a trigger's filters, where {@code ?} and {@code +} repeat. Source: {@code modules/glob} of
 * Gitea 1.27 ({@code Compile}), and {@code gobwas/glob} before it.
 */
final class Glob {
    /** What separates the parts of a name. */
    enum Kind {
        /** A branch name: {@code /}. */
        BRANCH("/", "a branch rule"),
        /** A tag name: nothing, so that {@code *} is anything. */
        TAG("", "a tag rule"),
        /** A status context: nothing. */
        STATUS("", "a required status"),
        /** A file that is protected: {@code .} and {@code /}, and capital letters count as small ones. */
        FILE("./", "a protected file");

        final String separators;
        final String what;

        Kind(String separators, String what) {
            this.separators = separators;
            this.what = what;
        }
    }

    private final String text;
    private final Kind kind;
    private final GlobStates states;

    private Glob(String text, Kind kind, GlobStates states) {
        this.text = text;
        this.kind = kind;
        this.states = states;
    }

    /**
     * Reads a pattern.
     *
     * @throws InvalidWorkflowException if Gitea cannot read it, or reads it in another way than before 1.26
     */
    static Glob of(String text, Kind kind) {
        String compared = kind == Kind.FILE ? text.toLowerCase(Locale.ROOT) : text;
        GlobReader reader = new GlobReader(compared, kind.separators);
        Optional<String> problem = text.isEmpty() ? Optional.of("it is empty") : reader.read();
        if (problem.isPresent()) {
            throw new InvalidWorkflowException(
                    Location.here(), "the pattern '" + text + "' of " + kind.what + " is wrong: " + problem.get());
        }
        return new Glob(text, kind, reader.states());
    }

    /** Whether the name has nothing special, so that Gitea compares it as it is. */
    static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> "*?\\[]{}".indexOf(c) >= 0);
    }

    /** The text with every special character escaped, which then matches itself alone. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder();
        for (char c : text.toCharArray()) {
            if ("*?\\[]{}".indexOf(c) >= 0) {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.toString();
    }

    /** Whether it matches the name. */
    boolean matches(String name) {
        return states.accepts(kind == Kind.FILE ? name.toLowerCase(Locale.ROOT) : name);
    }

    /** Whether it matches every name that the other one matches. */
    boolean covers(Glob other) {
        return states.covers(other.states);
    }

    @Override
    public String toString() {
        return text;
    }
}
