package solutions.letsbe.workflows.schema.language;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of {@code on.schedule} as Gitea's scheduler reads it; one that it cannot read is dropped without a word.
 *
 * <p>Five fields: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or {@code jan}-{@code dec}), day of the week
 * (0-6 or {@code sun}-{@code sat}; 7 is refused). In a field: {@code *} or {@code ?}, values, ranges {@code 1-5}, lists
 * {@code 1,3}, steps {@code 10-50/10}. Or one of {@code @yearly}, {@code @annually}, {@code @monthly}, {@code @weekly},
 * {@code @daily}, {@code @midnight}, {@code @hourly}, or {@code @every} and a duration such as {@code 1h30m}. A prefix
 * {@code TZ=Europe/Rome} or {@code CRON_TZ=Europe/Rome} names the time zone; without it, UTC.
 *
 * <p>Source: {@code ActionScheduleSpec.Parse} of Gitea 1.22 to 28, on robfig/cron v3.
 *
 * @param text the expression as it was written
 */
public record CronExpression(String text) {
    private static final Pattern ZONE = Pattern.compile("(?:CRON_)?TZ=");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern DURATION =
            Pattern.compile("\\+?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:ns|us|µs|ms|s|m|h))+");
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
                    "'" + name + "' is no time zone that is known here; it is written like Europe/Rome, or UTC",
                    prefix.end());
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void checkShorthand(String text, int start) {
        String shorthand = text.substring(start);
        if (SHORTHANDS.contains(shorthand)) {
            return;
        }
        if (shorthand.startsWith(EVERY)) {
            String duration = shorthand.substring(EVERY.length());
            if (!DURATION.matcher(duration).matches()) {
                throw new InvalidTextException(
                        "'" + duration + "' is no duration; one is written like 1h30m, with the units h, m and s",
                        start + EVERY.length());
            }
            if (duration.chars().noneMatch(c -> c >= '1' && c <= '9')) {
                throw new InvalidTextException("an interval of 0 is none", start + EVERY.length());
            }
            return;
        }
        throw new InvalidTextException(
                "'" + shorthand + "' is none of " + String.join(", ", SHORTHANDS)
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
            throw new InvalidTextException("the " + field.name + " '" + range + "' has two steps", at);
        }
        if (step.length == 2 && number(step[1], field, range, at, false) == 0) {
            throw new InvalidTextException("the " + field.name + " '" + range + "' has a step of 0", at);
        }
        if (step[0].equals("*") || step[0].equals("?")) {
            return;
        }
        String[] ends = step[0].split("-", -1);
        if (ends.length > 2) {
            throw new InvalidTextException("the " + field.name + " '" + range + "' has more than two ends", at);
        }
        int first = value(ends[0], field, range, at);
        int last = ends.length == 2 ? value(ends[1], field, range, at) : first;
        if (first > last) {
            throw new InvalidTextException(
                    "the " + field.name + " '" + range + "' runs backwards; write two ranges with a ',' between", at);
        }
    }

    private static int value(String text, Field field, String range, int at) {
        int word = field.words.indexOf(text.toLowerCase(Locale.ROOT));
        int value = word >= 0 ? word + field.least : number(text, field, range, at, true);
        if (value < field.least || value > field.most) {
            throw new InvalidTextException(
                    "the " + field.name + " " + text + " is not between " + field.least + " and " + field.most
                            + (field.words == DAYS && value == 7 ? "; Sunday is 0" : ""),
                    at);
        }
        return value;
    }

    private static int number(String text, Field field, String range, int at, boolean wordsToo) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidTextException(
                    "'" + text + "' in the " + field.name + " '" + range + "' is no number"
                            + (wordsToo && !field.words.isEmpty()
                                    ? " and none of " + String.join(", ", field.words)
                                    : "")
                            + (text.matches("[LW#]|[0-9]+[LW]|[0-9]+#[0-9]+|LW") ? "; Gitea knows no L, W and #" : ""),
                    at);
        }
        return Integer.parseInt(text);
    }
}
