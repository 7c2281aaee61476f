package solutions.letsbe.workflows.dsl.event;

import java.util.List;
import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventName;

/** The clock, for the default branch. Gitea posts no status for such a run. */
public final class ScheduleTrigger implements Trigger {
    private final TriggerSettings settings;
    private final List<Cron> times;

    ScheduleTrigger(TriggerSettings settings, List<Cron> times) {
        this.settings = settings;
        this.times = times;
    }

    @Override
    public EventName event() {
        return EventName.SCHEDULE;
    }

    @Override
    public TriggerSettings settings() {
        return settings;
    }

    /** When, in the order said. */
    public List<Cron> times() {
        return times;
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public ScheduleTrigger because(String reason) {
        return new ScheduleTrigger(settings.because(reason), times);
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public ScheduleTrigger raw(String key, Object value) {
        return new ScheduleTrigger(settings.raw(key, value), times);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduleTrigger that
                && event() == that.event()
                && settings.equals(that.settings)
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event(), settings, times);
    }

    /** The event with its filters. */
    @Override
    public String toString() {
        return event().text() + settings;
    }
}
