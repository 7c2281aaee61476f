package solutions.letsbe.workflows.schema.language;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of a schedule as Gitea's scheduler (robfig/cron) reads it; one that it cannot read is dropped without a word.
 *
 * @param text the expression as it was written
 * @param zone the time zone of a {@code TZ=} or {@code CRON_TZ=} prefix; UTC without one
 */
public record CronExpression(String text, Optional<ZoneId> zone) {
    private static final Pattern ZONE = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*)");
    private static final Pattern EVERY = Pattern.compile("@every ((?:\\d+(?:\\.\\d+)?(?:h|ms|m|s|us|ns))+)");
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
     * Reads an expression.
     *
     * @throws IllegalArgumentException if the scheduler could not read it
     */
    public static CronExpression parse(String text) {
        Optional<ZoneId> zone = Optional.empty();
        String times = text;
        Matcher prefix = ZONE.matcher(text);
        if (prefix.matches()) {
            zone = Optional.of(zone(prefix.group(1)));
            times = prefix.group(2);
        }
        if (times.startsWith("@")) {
            if (!SHORTHANDS.contains(times) && !EVERY.matcher(times).matches()) {
                throw new IllegalArgumentException("'" + times + "' is none of " + String.join(", ", SHORTHANDS)
                        + " and no '@every' with a duration such as 1h30m");
            }
            return new CronExpression(text, zone);
        }
        String[] fields = times.strip().split("\\s+", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException("it has " + (times.isBlank() ? 0 : fields.length)
                    + " fields; five are needed: minute, hour, day of month, month, day of week");
        }
        for (int i = 0; i < 5; i++) {
            for (String range : fields[i].split(",", -1)) {
                range(range, FIELDS.get(i));
            }
        }
        return new CronExpression(text, zone);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is no time zone that is known here", e);
        }
    }

    private static void range(String range, Field field) {
        String[] step = range.split("/", -1);
        if (step.length > 2) {
            throw new IllegalArgumentException("the " + field.name + " '" + range + "' has two steps");
        }
        if (step.length == 2 && number(step[1], field, range) == 0) {
            throw new IllegalArgumentException("the " + field.name + " '" + range + "' has a step of 0");
        }
        if (step[0].equals("*") || step[0].equals("?")) {
            return;
        }
        String[] ends = step[0].split("-", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("the " + field.name + " '" + range + "' has more than two ends");
        }
        int first = value(ends[0], field, range);
        int last = ends.length == 2 ? value(ends[1], field, range) : first;
        if (first > last) {
            throw new IllegalArgumentException("the " + field.name + " '" + range + "' runs backwards");
        }
    }

    private static int value(String text, Field field, String range) {
        int word = field.words.indexOf(text.toLowerCase(Locale.ROOT));
        int value = word >= 0 ? word + field.least : number(text, field, range);
        if (value < field.least || value > field.most) {
            throw new IllegalArgumentException("the " + field.name + " " + text + " is not between " + field.least
                    + " and " + field.most + (field.name.equals("day of week") && value == 7 ? "; Sunday is 0" : ""));
        }
        return value;
    }

    private static int number(String text, Field field, String range) {
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("'" + text + "' in the " + field.name + " '" + range + "' is no number"
                    + (field.words.isEmpty() ? "" : " and none of " + String.join(", ", field.words)));
        }
        return Integer.parseInt(text);
    }
}
