package solutions.letsbe.workflows.schema.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.Position;

/**
 * A comment that suppresses findings: {@code # gitea-workflows: ignore RULE[, RULE] [until YYYY-MM-DD] because REASON}, at the
 * end of the line of the finding or alone above it. In a script it is a comment of the shell and serves as well.
 *
 * @param line the line whose findings it suppresses, counted from 1
 * @param start where the comment begins
 * @param end where it ends, exclusive
 * @param rules the rules that it names
 * @param until the last day on which it holds
 * @param problem what is wrong with it, one sentence, if it cannot be read
 */
record SuppressionComment(
        int line,
        Position start,
        Position end,
        List<Named> rules,
        Optional<LocalDate> until,
        Optional<String> problem) {
    /** How it is written. */
    static final String FORM = "# gitea-workflows: ignore RULE[, RULE] [until YYYY-MM-DD] because REASON";

    private static final String WORD = "gitea-workflows:";
    private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))#[ \\t]*" + WORD);
    private static final Pattern BECAUSE = Pattern.compile("(?:^|\\s)because(?:\\s|$)");
    private static final Pattern UNTIL = Pattern.compile("\\suntil(?:\\s|$)");

    /**
     * A rule that it names.
     *
     * @param name the name as it is written
     * @param start where it stands
     * @param end where it ends, exclusive
     */
    record Named(String name, Position start, Position end) {}

    SuppressionComment {
        rules = List.copyOf(rules);
    }

    /** Those of a file's lines, in order. */
    static List<SuppressionComment> of(List<String> lines) {
        List<SuppressionComment> comments = new ArrayList<>();
        int next = lines.size() + 1;
        // From below, so that a comment knows the next line that is none.
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            boolean alone = isComment(line);
            if (line.contains(WORD)) {
                Matcher comment = COMMENT.matcher(line);
                if (comment.find()) {
                    comments.add(0, of(line, i + 1, comment.start(), comment.end(), alone ? next : i + 1));
                }
            }
            if (!alone && !line.isBlank()) {
                next = i + 1;
            }
        }
        return comments;
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static SuppressionComment of(String line, int number, int start, int after, int target) {
        Place place = new Place(line, number);
        String text = line.stripTrailing();
        String problem = null;
        Optional<LocalDate> until = Optional.empty();
        List<Named> rules = new ArrayList<>();
        int ignore = skipBlanks(text, Math.min(after, text.length()));
        Matcher because = BECAUSE.matcher(text).region(ignore, text.length());
        if (!text.startsWith("ignore", ignore) || isWord(text, ignore + "ignore".length())) {
            problem = "only 'ignore' can follow 'gitea-workflows:' in a comment";
        } else if (!because.find() || because.end() == text.length()) {
            problem = "the suppression says no reason, so it suppresses nothing";
        } else {
            int from = ignore + "ignore".length();
            int to = because.start();
            Matcher date = UNTIL.matcher(text).region(from, to);
            if (date.find()) {
                String day =
                        text.substring(date.end(), Math.max(date.end(), to)).strip();
                until = day(day);
                if (until.isEmpty()) {
                    problem = "'" + Excerpt.of(day) + "' is no day, so the suppression suppresses nothing";
                }
                to = date.start();
            }
            rules = names(place, from, to);
            if (problem == null && !areNames(rules)) {
                problem = "the suppression names no rules, or not with ',' between them, so it suppresses nothing";
            }
        }
        return new SuppressionComment(
                target,
                place.at(start),
                place.at(text.length()),
                problem == null ? rules : List.of(),
                until,
                Optional.ofNullable(problem));
    }

    private static boolean areNames(List<Named> rules) {
        return !rules.isEmpty()
                && rules.stream()
                        .noneMatch(rule ->
                                rule.name().isEmpty() || rule.name().chars().anyMatch(Character::isWhitespace));
    }

    private static List<Named> names(Place place, int from, int to) {
        List<Named> names = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int comma = place.line().indexOf(',', start);
            int end = comma < 0 || comma > to ? to : comma;
            int first = skipBlanks(place.line(), start);
            String name = first < end ? place.line().substring(first, end).strip() : "";
            names.add(new Named(name, place.at(Math.min(first, end)), place.at(Math.min(first, end) + name.length())));
            start = end + 1;
        }
        return names;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && !Character.isWhitespace(text.charAt(at));
    }

    /** Counts columns of a line. */
    private record Place(String line, int number) {
        Position at(int unit) {
            return new Position(number, line.codePointCount(0, Math.min(unit, line.length())) + 1);
        }
    }
}
