package solutions.letsbe.workflows.schema.language;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What narrows an event down. A filter that its event does not have makes Gitea never start the workflow, without an error
 * (Gitea 1.22 to 28, {@code modules/actions/workflows.go}); see {@link EventName#filters()}.
 */
public enum EventFilter {
    /** Activity types. */
    TYPES("types"),
    /** Branches. */
    BRANCHES("branches"),
    /** All branches but these. */
    BRANCHES_IGNORE("branches-ignore"),
    /** Tags. */
    TAGS("tags"),
    /** All tags but these. */
    TAGS_IGNORE("tags-ignore"),
    /** Changed paths. */
    PATHS("paths"),
    /** Changed paths, but for these. */
    PATHS_IGNORE("paths-ignore"),
    /** Workflows by name or file. */
    WORKFLOWS("workflows");

    private static final Map<String, EventFilter> BY_TEXT =
            Stream.of(values()).collect(Collectors.toMap(EventFilter::text, each -> each));

    private final String text;

    EventFilter(String text) {
        this.text = text;
    }

    /** The key in the YAML. */
    public String text() {
        return text;
    }

    /** Whether it names what does not count. */
    public boolean isIgnore() {
        return this == BRANCHES_IGNORE || this == TAGS_IGNORE || this == PATHS_IGNORE;
    }

    /** The filter that names what does count, for one that names what does not; itself otherwise. */
    public EventFilter positive() {
        return switch (this) {
            case BRANCHES_IGNORE -> BRANCHES;
            case TAGS_IGNORE -> TAGS;
            case PATHS_IGNORE -> PATHS;
            default -> this;
        };
    }

    /** The filter that is written so; keys are case-sensitive. */
    public static Optional<EventFilter> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
