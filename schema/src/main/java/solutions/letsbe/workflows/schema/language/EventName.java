package solutions.letsbe.workflows.schema.language;

import static solutions.letsbe.workflows.schema.language.EventFilter.BRANCHES;
import static solutions.letsbe.workflows.schema.language.EventFilter.BRANCHES_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.PATHS;
import static solutions.letsbe.workflows.schema.language.EventFilter.PATHS_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.TAGS;
import static solutions.letsbe.workflows.schema.language.EventFilter.TAGS_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.TYPES;
import static solutions.letsbe.workflows.schema.language.EventFilter.WORKFLOWS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The events that Gitea starts workflows for, by {@code modules/actions/github.go} and {@code workflows.go} of Gitea 1.22 to
 * 28. Every other name never fires, and Gitea says nothing about it.
 */
public enum EventName {
    /** Commits or tags were pushed. */
    PUSH(List.of(), BRANCHES, BRANCHES_IGNORE, TAGS, TAGS_IGNORE, PATHS, PATHS_IGNORE),
    /** A pull request changed; runs its head. */
    PULL_REQUEST(Types.PULL_REQUEST, TYPES, BRANCHES, BRANCHES_IGNORE, PATHS, PATHS_IGNORE),
    /** A pull request changed; runs its base. */
    PULL_REQUEST_TARGET(Types.PULL_REQUEST, TYPES, BRANCHES, BRANCHES_IGNORE, PATHS, PATHS_IGNORE),
    /** A pull request was approved or rejected. */
    PULL_REQUEST_REVIEW(List.of("submitted", "edited"), TYPES),
    /** A review left a comment. */
    PULL_REQUEST_REVIEW_COMMENT(List.of("created", "edited"), TYPES),
    /** A comment on a pull request; only Gitea has it. */
    PULL_REQUEST_COMMENT(List.of("created", "edited", "deleted"), TYPES),
    /** An issue changed. */
    ISSUES(
            List.of(
                    "opened",
                    "edited",
                    "closed",
                    "reopened",
                    "assigned",
                    "unassigned",
                    "milestoned",
                    "demilestoned",
                    "labeled",
                    "unlabeled"),
            TYPES),
    /** A comment on an issue or a pull request. */
    ISSUE_COMMENT(List.of("created", "edited", "deleted"), TYPES),
    /** A release changed. */
    RELEASE(List.of("published", "edited"), TYPES),
    /** A package was published. */
    REGISTRY_PACKAGE(List.of("published"), TYPES),
    /** A branch or tag was created. */
    CREATE(List.of()),
    /** A branch or tag was deleted. */
    DELETE(List.of()),
    /** The repository was forked. */
    FORK(List.of()),
    /** A page of the wiki changed. */
    GOLLUM(List.of()),
    /** The clock. */
    SCHEDULE(List.of()),
    /** A run of another workflow; since Gitea 1.25. */
    WORKFLOW_RUN(List.of("requested", "in_progress", "completed"), TYPES, WORKFLOWS, BRANCHES, BRANCHES_IGNORE),
    /** A person or the API asks for a run. */
    WORKFLOW_DISPATCH(List.of()),
    /** Another workflow calls this one. */
    WORKFLOW_CALL(List.of());

    private final List<String> types;
    private final List<EventFilter> filters;

    EventName(List<String> types, EventFilter... filters) {
        this.types = types;
        this.filters = List.of(filters);
    }

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The activity types that Gitea reports; none where the event has none. */
    public List<String> types() {
        return types;
    }

    /** The activity types that a workflow gets which names none. */
    public List<String> defaultTypes() {
        return this == PULL_REQUEST || this == PULL_REQUEST_TARGET
                ? List.of("opened", "reopened", "synchronize")
                : types;
    }

    /** What may narrow it down. Gitea never starts a workflow that says another filter. */
    public List<EventFilter> filters() {
        return filters;
    }

    /** The event that is written so; names are case-sensitive. */
    public static Optional<EventName> of(String text) {
        return Arrays.stream(values())
                .filter(event -> event.text().equals(text))
                .findFirst();
    }

    private static final class Types {
        static final List<String> PULL_REQUEST = List.of(
                "opened",
                "edited",
                "closed",
                "reopened",
                "assigned",
                "unassigned",
                "review_requested",
                "review_request_removed",
                "milestoned",
                "demilestoned",
                "synchronize",
                "labeled",
                "unlabeled");
    }
}
