package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;

/** Commits or tags were pushed. */
public final class PushTrigger implements Trigger {
    private final TriggerSettings settings;

    PushTrigger(TriggerSettings settings) {
        this.settings = settings;
    }

    @Override
    public EventName event() {
        return EventName.PUSH;
    }

    @Override
    public TriggerSettings settings() {
        return settings;
    }

    /** Only for these branches; {@code !} begins an exception, and the last pattern that matches decides. */
    public PushTrigger branches(String first, String... more) {
        return new PushTrigger(settings.without(EventFilter.BRANCHES_IGNORE, EventFilter.BRANCHES)
                .patterns(EventFilter.BRANCHES, first, more));
    }

    /** For all branches but these. */
    public PushTrigger branchesIgnore(String first, String... more) {
        return new PushTrigger(settings.without(EventFilter.BRANCHES, EventFilter.BRANCHES_IGNORE)
                .patterns(EventFilter.BRANCHES_IGNORE, first, more));
    }

    /** Only for these tags. */
    public PushTrigger tags(String first, String... more) {
        return new PushTrigger(
                settings.without(EventFilter.TAGS_IGNORE, EventFilter.TAGS).patterns(EventFilter.TAGS, first, more));
    }

    /** For all tags but these. */
    public PushTrigger tagsIgnore(String first, String... more) {
        return new PushTrigger(settings.without(EventFilter.TAGS, EventFilter.TAGS_IGNORE)
                .patterns(EventFilter.TAGS_IGNORE, first, more));
    }

    /** Only when one of these paths changed. A required status then never reports before Gitea 1.27: prefer a job that finds out what changed. */
    public PushTrigger paths(String first, String... more) {
        return new PushTrigger(
                settings.without(EventFilter.PATHS_IGNORE, EventFilter.PATHS).patterns(EventFilter.PATHS, first, more));
    }

    /** Only when some other path than these changed. */
    public PushTrigger pathsIgnore(String first, String... more) {
        return new PushTrigger(settings.without(EventFilter.PATHS, EventFilter.PATHS_IGNORE)
                .patterns(EventFilter.PATHS_IGNORE, first, more));
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public PushTrigger because(String reason) {
        return new PushTrigger(settings.because(reason));
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public PushTrigger raw(String key, Object value) {
        return new PushTrigger(settings.raw(key, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushTrigger that && event() == that.event() && settings.equals(that.settings);
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
