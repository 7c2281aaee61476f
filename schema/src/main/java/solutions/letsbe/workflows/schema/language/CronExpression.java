package solutions.letsbe.workflows.schema.language;

import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.finding.Excerpt;

/**
 * A time of {@code on.schedule} as Gitea's scheduler reads it; one that it cannot read is dropped without a word.
 *
 * <p>Five fields: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or {@code jan}-{@code dec}), day of the week
 * (0-6 or {@code sun}-{@code sat}; 7 is refused). In a field: {@code *} or {@code ?}, values, ranges {@code 1-5}, lists
 * {@code 1,3}, steps {@code 10-50/10}. Or one of {@code @yearly}, {@code @annually}, {@code @monthly}, {@code @weekly},
 * {@code @daily}, {@code @midnight}, {@code @hourly}, or {@code @every} and a duration as Go reads it, such as {@code 1h30m}. A prefix
 * {@code TZ=Europe/Rome} or {@code CRON_TZ=Europe/Rome} names the time zone; without it, UTC.
 *
 * <p>Source: {@code ActionScheduleSpec.Parse} of Gitea 1.22 to 28, on robfig/cron v3.
 *
 * @param text the expression as it was written
 */
public record CronExpression(String text) {
    private static final Pattern ZONE = Pattern.compile("(?:CRON_)?TZ=");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String EVERY = "@every ";

    private static final List<String> SHORTHANDS =
            List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private record Field(String name, int least, int most, List<String> words) {}

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of week", 0, 6, DAYS));

    /**
     * An expression that the scheduler can read.
     *
     * @throws InvalidTextException if it could not
     */
    public CronExpression {
        int start = timesStart(text);
        if (text.startsWith("@", start)) {
            checkShorthand(text, start);
        } else {
            checkFields(text, start);
        }
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidTextException if the scheduler could not read it
     */
    public static CronExpression parse(String text) {
        return new CronExpression(text);
    }

    /** The time zone that a {@code TZ=} or {@code CRON_TZ=} prefix names; empty without one, which is UTC. */
    public Optional<ZoneId> zone() {
        return ZONE.matcher(text).lookingAt()
                ? Optional.of(ZoneId.of(text.substring(text.indexOf('=') + 1, text.indexOf(' '))))
                : Optional.empty();
    }

    /**
     * Whether there is a date on which it comes: {@code 0 0 31 2 *} never does. A day of the week that is restricted always comes,
     * since the scheduler takes the day of the month or the day of the week then.
     */
    public boolean comes() {
        int start = timesStart(text);
        if (text.startsWith("@", start)) {
            return true;
        }
        List<String> fields = WORD.matcher(text.substring(start))
                .results()
                .map(MatchResult::group)
                .toList();
        if (!isStar(fields.get(4)) && !isStar(fields.get(2))) {
            return true;
        }
        int firstDay = Stream.of(fields.get(2).split(",", -1))
                .mapToInt(range -> first(range, FIELDS.get(2)))
                .min()
                .orElse(1);
        return Stream.of(fields.get(3).split(",", -1)).anyMatch(range -> longestMonth(range) >= firstDay);
    }

    /**
     * The time between two runs that {@code @every} asks for, in whole seconds; empty for all other expressions. What is shorter
     * than a second, even 0 or less, is read as one second.
     */
    public Optional<Duration> interval() {
        String shorthand = shorthand(text, timesStart(text));
        return shorthand.startsWith(EVERY)
                ? GoDuration.parse(shorthand.substring(EVERY.length()))
                        .map(duration -> Duration.ofSeconds(Math.max(1, duration.toSeconds())))
                : Optional.empty();
    }

    /** Whether a field leaves the choice to the other one; a step above 1 takes that from it. */
    private static boolean isStar(String field) {
        return Stream.of(field.split(",", -1)).anyMatch(range -> range.matches("[*?](/0*1)?"));
    }

    private static int first(String range, Field field) {
        String start = range.split("/", -1)[0].split("-", -1)[0];
        return start.equals("*") || start.equals("?") ? field.least : value(start, field, range, 0);
    }

    /** The days of the longest of the months that a range names. */
    private static int longestMonth(String range) {
        Field months = FIELDS.get(3);
        String[] step = range.split("/", -1);
        String[] ends = step[0].split("-", -1);
        int first = first(range, months);
        boolean open = ends[0].equals("*") || ends[0].equals("?") || ends.length == 1 && step.length == 2;
        int last = open ? months.most : value(ends[ends.length - 1], months, range, 0);
        int every = step.length == 2 ? Integer.parseInt(step[1]) : 1;
        int longest = 0;
        for (int month = first; month <= last; month += Math.min(every, months.most)) {
            longest = Math.max(longest, Month.of(month).maxLength());
        }
        return longest;
    }

    /** Where the fields begin, after a time zone that is known. */
    private static int timesStart(String text) {
        Matcher prefix = ZONE.matcher(text);
        if (!prefix.lookingAt()) {
            return 0;
        }
        int end = text.indexOf(' ');
        if (end < 0) {
            throw new InvalidTextException(
                    "after the time zone, a blank and the five fields are missing", text.length());
        }
        String name = text.substring(prefix.end(), end);
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidTextException(
                    "'" + Excerpt.of(name)
                            + "' is no time zone that is known here; it is written like Europe/Rome, or UTC",
                    prefix.end());
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Blanks at the end go, but only behind a time zone. */
    private static String shorthand(String text, int start) {
        return start > 0 ? text.substring(start).stripTrailing() : text;
    }

    private static void checkShorthand(String text, int start) {
        String shorthand = shorthand(text, start);
        if (SHORTHANDS.contains(shorthand)) {
            return;
        }
        if (shorthand.startsWith(EVERY)) {
            String duration = shorthand.substring(EVERY.length());
            if (GoDuration.parse(duration).isEmpty()) {
                throw new InvalidTextException(
                        "'" + Excerpt.of(duration)
                                + "' is no duration; one is written like 1h30m, with the units h, m and s",
                        start + EVERY.length());
            }
            return;
        }
        throw new InvalidTextException(
                "'" + Excerpt.of(shorthand) + "' is none of " + String.join(", ", SHORTHANDS)
                        + ", in this case, and no '@every' with a duration such as 1h30m",
                start);
    }

    private static void checkFields(String text, int start) {
        Matcher words = WORD.matcher(text).region(start, text.length());
        int count = 0;
        while (words.find()) {
            count++;
        }
        if (count != FIELDS.size()) {
            throw new InvalidTextException(
                    "it has " + count + (count == 1 ? " field" : " fields")
                            + "; five are needed: minute, hour, day of month, month, day of week"
                            + (count == 6 ? ". There are no seconds, and no years" : ""),
                    start);
        }
        words.region(start, text.length());
        for (Field field : FIELDS) {
            if (words.find()) {
                int at = words.start();
                for (String range : words.group().split(",", -1)) {
                    checkRange(range, field, at);
                    at += range.length() + 1;
                }
            }
        }
    }

    private static void checkRange(String range, Field field, int at) {
        if (range.isEmpty()) {
            throw new InvalidTextException("the " + field.name + " has a ',' too many", at);
        }
        String[] step = range.split("/", -1);
        if (step.length > 2) {
            throw new InvalidTextException("the " + field.name + " '" + Excerpt.of(range) + "' has two steps", at);
        }
        if (step.length == 2 && number(step[1], field, range, at, false) == 0) {
            throw new InvalidTextException("the " + field.name + " '" + Excerpt.of(range) + "' has a step of 0", at);
        }
        if (step[0].equals("*") || step[0].equals("?")) {
            return;
        }
        String[] ends = step[0].split("-", -1);
        if (ends.length > 2) {
            throw new InvalidTextException(
                    "the " + field.name + " '" + Excerpt.of(range) + "' has more than two ends", at);
        }
        int first = value(ends[0], field, range, at);
        int last = ends.length == 2 ? value(ends[1], field, range, at) : first;
        if (first > last) {
            throw new InvalidTextException(
                    "the " + field.name + " '" + Excerpt.of(range)
                            + "' runs backwards; write two ranges with a ',' between",
                    at);
        }
    }

    private static int value(String text, Field field, String range, int at) {
        int word = field.words.indexOf(text.toLowerCase(Locale.ROOT));
        int value = word >= 0 ? word + field.least : number(text, field, range, at, true);
        if (value < field.least || value > field.most) {
            throw new InvalidTextException(
                    "the " + field.name + " " + Excerpt.of(text) + " is not between " + field.least + " and "
                            + field.most + (field.words == DAYS && value == 7 ? "; Sunday is 0" : ""),
                    at);
        }
        return value;
    }

    private static int number(String text, Field field, String range, int at, boolean wordsToo) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidTextException(
                    "'" + Excerpt.of(text) + "' in the " + field.name + " '" + Excerpt.of(range) + "' is no number"
                            + (wordsToo && !field.words.isEmpty()
                                    ? " and none of " + String.join(", ", field.words)
                                    : "")
                            + (text.matches("[LW#]|[0-9]+[LW]|[0-9]+#[0-9]+|LW") ? "; Gitea knows no L, W and #" : ""),
                    at);
        }
        return Integer.parseInt(text);
    }
}
