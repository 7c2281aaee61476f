package solutions.letsbe.workflows.dsl.protection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * Who is asked for a review of which files: the text of {@code .gitea/CODEOWNERS}. Every method gives new owners.
 *
 * <p>All rules that match a file hold, and not the last one alone. Up to Gitea 1.27 owners are only asked for a review; since 28
 * a branch rule can block until every matching rule has the approval of one of its owners, the author not counted.
 *
 * @param organisation the organisation that owns the teams
 * @param rules the rules, in order
 */
public record CodeOwners(String organisation, List<Rule> rules) {
    /**
     * One line.
     *
     * @param pattern a Go regular expression that is held against the whole path
     * @param negative whether the files that match are taken out
     * @param owners one of them is enough
     * @param comment why it is there, or nothing
     * @param location the Java line
     */
    public record Rule(String pattern, boolean negative, List<Member> owners, String comment, Location location) {
        /** Copies the list. */
        public Rule {
            owners = List.copyOf(owners);
        }

        /** Equal to another that says the same, wherever it was made. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Rule that
                    && pattern.equals(that.pattern)
                    && negative == that.negative
                    && owners.equals(that.owners)
                    && comment.equals(that.comment);
        }

        @Override
        public int hashCode() {
            return 31 * pattern.hashCode() + owners.hashCode();
        }
    }

    /** Copies the list. */
    public CodeOwners {
        rules = List.copyOf(rules);
    }

    static CodeOwners in(String organisation) {
        return new CodeOwners(new Member.User(organisation).name(), List.of());
    }

    /**
     * Files that one of these is asked to review.
     *
     * @param pattern a Go regular expression for the whole path, as {@code docs/.*}
     * @throws InvalidWorkflowException if Go cannot read it, or it looks like a glob: Gitea would skip the line
     */
    public CodeOwners owns(String pattern, Member first, Member... more) {
        return with(rule(
                pattern, false, Stream.concat(Stream.of(first), Stream.of(more)).toList(), ""));
    }

    /**
     * Files that need two reviewers: one of the first, and one of the second.
     *
     * @throws InvalidWorkflowException if somebody is in both, whose one approval would be enough, or Go cannot read the pattern
     */
    public CodeOwners twoReviewers(String pattern, List<Member> first, List<Member> second) {
        Set<Member> both = new LinkedHashSet<>(first);
        both.retainAll(second);
        if (first.isEmpty() || second.isEmpty() || !both.isEmpty()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + pattern + "' is to have two reviewers, but "
                            + (both.isEmpty()
                                    ? "one of the two lists is empty"
                                    : both.iterator().next().name() + " is in both lists and would be enough alone")
                            + "; name two lists that share nobody");
        }
        return with(rule(pattern, false, first, "two reviewers: the first"))
                .with(rule(pattern, false, second, "two reviewers: the second"));
    }

    /** The two reviewers of {@link #twoReviewers(String, List, List)}, of one team each. */
    public CodeOwners twoReviewers(String pattern, Member first, Member second) {
        return twoReviewers(pattern, List.of(first), List.of(second));
    }

    /**
     * Files that these do not own, whatever other rules say.
     *
     * @throws InvalidWorkflowException if Go cannot read the pattern
     */
    public CodeOwners except(String pattern, Member first, Member... more) {
        return with(rule(
                pattern, true, Stream.concat(Stream.of(first), Stream.of(more)).toList(), ""));
    }

    /** The organisation's name with the team's, or the user's. */
    public String mention(Member member) {
        return member instanceof Member.Team ? "@" + organisation + "/" + member.name() : "@" + member.name();
    }

    private CodeOwners with(Rule rule) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(rule);
        return new CodeOwners(organisation, all);
    }

    private static Rule rule(String pattern, boolean negative, List<Member> owners, String comment) {
        GoRegexp.problem(pattern).ifPresent(problem -> {
            throw refused(pattern, problem);
        });
        if (pattern.isBlank() || pattern.startsWith("!") || pattern.startsWith("/")) {
            throw refused(
                    pattern,
                    "it is held against a path such as 'docs/guide.md', so it begins with neither '!' nor '/'");
        }
        if (pattern.endsWith("/*") || pattern.equals("*")) {
            throw refused(
                    pattern,
                    "'*' repeats what stands before it, here the slash, so no file matches; write '"
                            + pattern.substring(0, pattern.length() - 1) + ".*'");
        }
        if (pattern.endsWith("/")) {
            throw refused(pattern, "the whole path must match, and no file ends with '/'; write '" + pattern + ".*'");
        }
        return new Rule(pattern, negative, owners, comment, Location.here());
    }

    private static InvalidWorkflowException refused(String pattern, String why) {
        return new InvalidWorkflowException(
                Location.here(),
                "the code owners pattern '" + pattern + "' is wrong, and Gitea would skip its line or match nothing: "
                        + why);
    }
}
