package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventName;

/** An event that has activity types and no filters.
 *
 * @param <A> the event's activity types */
public final class ActivityTrigger<A extends Activity> implements Trigger {
    private final EventName event;
    private final TriggerSettings settings;

    ActivityTrigger(EventName event, TriggerSettings settings) {
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

    /** Only for these activities; without this for all that the event has. */
    @SafeVarargs
    public final ActivityTrigger<A> types(A first, A... more) {
        return new ActivityTrigger<>(event, settings.values("types", Activity.texts(first, more)));
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public ActivityTrigger<A> because(String reason) {
        return new ActivityTrigger<>(event, settings.because(reason));
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public ActivityTrigger<A> raw(String key, Object value) {
        return new ActivityTrigger<>(event, settings.raw(key, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityTrigger<?> that && event() == that.event() && settings.equals(that.settings);
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
