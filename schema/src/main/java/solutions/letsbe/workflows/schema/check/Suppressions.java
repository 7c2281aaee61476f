package solutions.letsbe.workflows.schema.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.finding.Severity;

/** The comments of one file that suppress findings, and what is wrong with the comments themselves. */
final class Suppressions {
    static final String WRONG = "wrong-suppression";
    static final String EXPIRED = "expired-suppression";
    static final String UNUSED = "unused-suppression";

    private final String file;
    private final List<SuppressionComment> comments;
    private final LocalDate today;

    private Suppressions(String file, List<SuppressionComment> comments, LocalDate today) {
        this.file = file;
        this.comments = comments;
        this.today = today;
    }

    /** Those of a text. */
    static Suppressions of(String file, String text, LocalDate today) {
        List<SuppressionComment> comments = text.contains("gitea-workflows:")
                ? SuppressionComment.of(text.lines().toList())
                : List.of();
        return new Suppressions(file, comments, today);
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return comments.isEmpty();
    }

    /**
     * The findings that are left, and those about the comments.
     *
     * @param findings all that was found in the file
     * @param known the names of all rules
     * @param asked whether a rule was asked; one that was not has not been suppressed in vain
     */
    List<Finding> apply(List<Finding> findings, Collection<String> known, Predicate<String> asked) {
        Map<Integer, Set<String>> held = new HashMap<>();
        for (SuppressionComment comment : comments) {
            if (!hasExpired(comment)) {
                comment.rules().forEach(rule -> held.computeIfAbsent(comment.line(), line -> new LinkedHashSet<>())
                        .add(rule.name()));
            }
        }
        List<Finding> left = new ArrayList<>();
        Map<Integer, Set<String>> used = new HashMap<>();
        for (Finding finding : findings) {
            int line = finding.start().line();
            if (held.getOrDefault(line, Set.of()).contains(finding.rule())) {
                used.computeIfAbsent(line, each -> new LinkedHashSet<>()).add(finding.rule());
            } else {
                left.add(finding);
            }
        }
        for (SuppressionComment comment : comments) {
            judge(
                            comment,
                            known,
                            rule -> asked.test(rule)
                                    && !used.getOrDefault(comment.line(), Set.of())
                                            .contains(rule))
                    .forEach(left::add);
        }
        return left;
    }

    private boolean hasExpired(SuppressionComment comment) {
        return comment.until().filter(today::isAfter).isPresent();
    }

    private List<Finding> judge(SuppressionComment comment, Collection<String> known, Predicate<String> isUnused) {
        if (comment.problem().isPresent()) {
            return List.of(finding(
                    comment, WRONG, comment.problem().get(), Optional.of("write '" + SuppressionComment.FORM + "'")));
        }
        List<Finding> findings = new ArrayList<>();
        for (SuppressionComment.Named rule : comment.rules()) {
            if (!known.contains(rule.name())) {
                findings.add(new Finding(
                        file,
                        rule.start(),
                        rule.end(),
                        WRONG,
                        Severity.WARNING,
                        "there is no rule '" + Excerpt.of(rule.name()) + "' to suppress",
                        NearestWord.to(rule.name(), known).map(near -> "did you mean '" + near + "'?")));
            } else if (!hasExpired(comment) && isUnused.test(rule.name())) {
                findings.add(new Finding(
                        file,
                        rule.start(),
                        rule.end(),
                        UNUSED,
                        Severity.WARNING,
                        "'" + rule.name() + "' finds nothing on line " + comment.line()
                                + ", so the comment suppresses nothing",
                        Optional.of("take it away")));
            }
        }
        if (hasExpired(comment)) {
            findings.add(finding(
                    comment,
                    EXPIRED,
                    "the suppression held until "
                            + comment.until().map(LocalDate::toString).orElse("") + " and suppresses nothing any more",
                    Optional.of("mend what it hides, or give it another day")));
        }
        return findings;
    }

    private Finding finding(SuppressionComment comment, String rule, String message, Optional<String> hint) {
        return new Finding(file, comment.start(), comment.end(), rule, Severity.WARNING, message, hint);
    }
}
