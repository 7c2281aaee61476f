package solutions.letsbe.workflows.dsl.protection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * Who may make, move and delete the tags that a pattern matches. A new rule lets nobody. Of several rules that match a tag one
 * that lets somebody is enough. Every method gives a new rule.
 */
@Value.Immutable
public abstract class TagRule {
    TagRule() {}

    /** A pattern, in which {@code *} is anything, or a Go regular expression between two slashes. */
    public abstract String pattern();

    /** Who may; nobody where empty. */
    public abstract List<Member> members();

    /** Why the rule is there. */
    public abstract Optional<String> comment();

    /** Where it was made. */
    @Value.Auxiliary
    public abstract Location location();

    static TagRule of(String pattern) {
        if (isRegexp(pattern)) {
            GoRegexp.problem(pattern.substring(1, pattern.length() - 1)).ifPresent(problem -> {
                throw new InvalidWorkflowException(
                        Location.here(), "the regular expression '" + pattern + "' of a tag rule is wrong: " + problem);
            });
        } else {
            Glob.of(pattern, Glob.Kind.TAG);
        }
        return ImmutableTagRule.builder()
                .pattern(pattern)
                .location(Location.here())
                .build();
    }

    /** These may, and nobody else. */
    public TagRule by(Member first, Member... more) {
        return own().withMembers(
                        Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** Why the rule is there: one line, for the page that people read. */
    public TagRule because(String reason) {
        return own().withComment(PlainText.line("because(...)", reason));
    }

    private ImmutableTagRule own() {
        return (ImmutableTagRule) this;
    }

    private static boolean isRegexp(String pattern) {
        return pattern.length() >= 2 && pattern.startsWith("/") && pattern.endsWith("/");
    }
}
