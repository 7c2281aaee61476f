package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;

/** Something happened to a pull request: {@code pull_request}, which runs the head without secrets, or {@code pull_request_target}, which runs the base. */
public final class PullRequestTrigger implements Trigger {
    private final EventName event;
    private final TriggerSettings settings;

    PullRequestTrigger(EventName event, TriggerSettings settings) {
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

    /** Only for these activities; without this for opened, reopened and synchronize. */
    public PullRequestTrigger types(PullRequestActivity first, PullRequestActivity... more) {
        return new PullRequestTrigger(event, settings.values("types", Activity.texts(first, more)));
    }

    /** Only for these branches; {@code !} begins an exception, and the last pattern that matches decides. */
    public PullRequestTrigger branches(String first, String... more) {
        return new PullRequestTrigger(
                event,
                settings.without(EventFilter.BRANCHES_IGNORE, EventFilter.BRANCHES)
                        .patterns(EventFilter.BRANCHES, first, more));
    }

    /** For all branches but these. */
    public PullRequestTrigger branchesIgnore(String first, String... more) {
        return new PullRequestTrigger(
                event,
                settings.without(EventFilter.BRANCHES, EventFilter.BRANCHES_IGNORE)
                        .patterns(EventFilter.BRANCHES_IGNORE, first, more));
    }

    /** Only when one of these paths changed. A required status then never reports before Gitea 1.27: prefer a job that finds out what changed. */
    public PullRequestTrigger paths(String first, String... more) {
        return new PullRequestTrigger(
                event,
                settings.without(EventFilter.PATHS_IGNORE, EventFilter.PATHS).patterns(EventFilter.PATHS, first, more));
    }

    /** Only when some other path than these changed. */
    public PullRequestTrigger pathsIgnore(String first, String... more) {
        return new PullRequestTrigger(
                event,
                settings.without(EventFilter.PATHS, EventFilter.PATHS_IGNORE)
                        .patterns(EventFilter.PATHS_IGNORE, first, more));
    }

    /** Why the trigger is there: a comment above it in the YAML. */
    public PullRequestTrigger because(String reason) {
        return new PullRequestTrigger(event, settings.because(reason));
    }

    /** A key that has no typed way to be said. Counted and reported. */
    public PullRequestTrigger raw(String key, Object value) {
        return new PullRequestTrigger(event, settings.raw(key, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PullRequestTrigger that && event() == that.event() && settings.equals(that.settings);
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
