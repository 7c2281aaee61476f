package solutions.letsbe.workflows.dsl.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.schema.language.CronExpression;

/**
 * A time of a schedule.
 *
 * @param expression five fields (minute, hour, day of month, month, day of week 0 to 6), or {@code @daily} and the like
 * @param zone the time zone, which Gitea reads as a {@code CRON_TZ=} prefix; UTC without one
 * @param comment why then, as a comment beside it
 */
public record Cron(String expression, Optional<String> zone, Optional<String> comment) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Refuses what Gitea's scheduler would drop without a word, and an interval shorter than the minute at which it looks. */
    public static Cron of(String expression) {
        try {
            Optional<Duration> interval = CronExpression.parse(expression).interval();
            if (interval.filter(each -> each.compareTo(SHORTEST) < 0).isPresent()) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "the schedule '" + expression + "' is shorter than a minute, and Gitea looks once a minute");
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidWorkflowException(
                    Location.here(), "the schedule '" + expression + "' is wrong: " + e.getMessage());
        }
        return new Cron(expression, Optional.empty(), Optional.empty());
    }

    /** In the time zone of this name, as {@code Europe/Berlin}, with its daylight saving. */
    public Cron in(String timeZone) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new InvalidWorkflowException(
                    Location.here(), "'" + timeZone + "' is no time zone that is known here");
        }
        if (expression.contains("TZ=")) {
            throw new InvalidWorkflowException(
                    Location.here(), "the schedule '" + expression + "' names its time zone already");
        }
        return new Cron(expression, Optional.of(timeZone), comment);
    }

    /** Why then: a comment beside it. */
    public Cron because(String reason) {
        return new Cron(expression, zone, Optional.of(PlainText.printable("because(...)", reason)));
    }

    /** The value of {@code cron} in the YAML. */
    public String text() {
        return zone.map(name -> "CRON_TZ=" + name + " " + expression).orElse(expression);
    }
}
