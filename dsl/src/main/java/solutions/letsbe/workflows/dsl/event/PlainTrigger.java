package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventName;

/** An event that takes neither activity types nor filters: create, delete, fork, gollum. */
public final class PlainTrigger implements Trigger {
    private final EventName event;
    private final TriggerSettings settings;

    PlainTrigger(EventName event, TriggerSettings settings) {
        this.event = event;
        this.settings = settings;
    }

    @Override
    public EventName event() {
        return event;
    }

    @Override
    public TriggerSettings settings() {
        return settings;
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public PlainTrigger because(String reason) {
        return new PlainTrigger(event, settings.because(reason));
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public PlainTrigger raw(String key, Object value) {
        return new PlainTrigger(event, settings.raw(key, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainTrigger that && event() == that.event() && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(event(), settings);
    }

    /** The event with its filters. */
    @Override
    public String toString() {
        return event().text() + settings;
    }
}
