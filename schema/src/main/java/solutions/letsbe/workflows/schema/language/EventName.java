package solutions.letsbe.workflows.schema.language;

import static solutions.letsbe.workflows.schema.language.EventFilter.BRANCHES;
import static solutions.letsbe.workflows.schema.language.EventFilter.BRANCHES_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.PATHS;
import static solutions.letsbe.workflows.schema.language.EventFilter.PATHS_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.TAGS;
import static solutions.letsbe.workflows.schema.language.EventFilter.TAGS_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.TYPES;
import static solutions.letsbe.workflows.schema.language.EventFilter.WORKFLOWS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that Gitea starts workflows for. Every other name never fires, and Gitea says nothing about it; those that GitHub
 * has are in {@link GithubOnlyEvent}.
 *
 * <p>Source: {@code modules/actions/github.go}, {@code modules/actions/workflows.go} and {@code services/actions/notifier.go} of
 * Gitea 1.22 to 28.
 */
public enum EventName {
    /** Commits or tags were pushed; runs the pushed commit. */
    PUSH("push", List.of(), BRANCHES, BRANCHES_IGNORE, TAGS, TAGS_IGNORE, PATHS, PATHS_IGNORE),
    /** A pull request changed; runs its head, {@code refs/pull/N/head}, not a merge commit. */
    PULL_REQUEST("pull_request", Types.PULL_REQUEST, TYPES, BRANCHES, BRANCHES_IGNORE, PATHS, PATHS_IGNORE),
    /** A pull request changed; runs its base branch, with secrets. */
    PULL_REQUEST_TARGET(
            "pull_request_target", Types.PULL_REQUEST, TYPES, BRANCHES, BRANCHES_IGNORE, PATHS, PATHS_IGNORE),
    /** A pull request was approved or rejected; both types match any such review. */
    PULL_REQUEST_REVIEW("pull_request_review", List.of("submitted", "edited"), TYPES),
    /** A review left a comment and neither approved nor rejected. */
    PULL_REQUEST_REVIEW_COMMENT("pull_request_review_comment", List.of("created", "edited"), TYPES),
    /** A comment on a pull request; only Gitea has this event. */
    PULL_REQUEST_COMMENT("pull_request_comment", List.of("created", "edited", "deleted"), TYPES),
    /** An issue changed. */
    ISSUES("issues", Types.ISSUES, TYPES),
    /** A comment on an issue or on a pull request. */
    ISSUE_COMMENT("issue_comment", List.of("created", "edited", "deleted"), TYPES),
    /** A release changed; without {@code types} any change starts a run, deletion too. */
    RELEASE("release", List.of("published", "edited"), TYPES),
    /** A package that is linked to the repository was published. */
    REGISTRY_PACKAGE("registry_package", List.of("published"), TYPES),
    /** A branch or tag was created. */
    CREATE("create", List.of()),
    /** A branch or tag was deleted. */
    DELETE("delete", List.of()),
    /** The repository was forked. */
    FORK("fork", List.of()),
    /** A page of the wiki changed. */
    GOLLUM("gollum", List.of()),
    /** The clock; default branch only, see {@link CronExpression}. */
    SCHEDULE("schedule", List.of()),
    /** A run of another workflow; since Gitea 1.25, at most five deep. */
    WORKFLOW_RUN(
            "workflow_run",
            List.of("requested", "in_progress", "completed"),
            TYPES,
            WORKFLOWS,
            BRANCHES,
            BRANCHES_IGNORE),
    /** A person or the API asks for a run; since Gitea 1.23, through the API since 1.24. */
    WORKFLOW_DISPATCH("workflow_dispatch", List.of()),
    /** Another workflow calls this one; inside the caller's one runner task up to Gitea 1.26, by the server since 1.27. */
    WORKFLOW_CALL("workflow_call", List.of());

    private static final Map<String, EventName> BY_TEXT =
            Stream.of(values()).collect(Collectors.toMap(EventName::text, each -> each));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> types;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<EventFilter> filters;

    EventName(String text, List<String> types, EventFilter... filters) {
        EnumSet<EventFilter> supported = EnumSet.noneOf(EventFilter.class);
        supported.addAll(List.of(filters));
        this.text = text;
        this.types = types;
        this.filters = Collections.unmodifiableSet(supported);
    }

    /** How it is written. */
    public String text() {
        return text;
    }

    /** The activity types that Gitea reports, in the order of its documentation; none where the event has none. */
    public List<String> types() {
        return types;
    }

    /** The activity types that a workflow gets which names none. */
    public List<String> defaultTypes() {
        return this == PULL_REQUEST || this == PULL_REQUEST_TARGET
                ? List.of("opened", "reopened", "synchronize")
                : types;
    }

    /**
     * What may narrow it down, in the order of {@link EventFilter}. A workflow that says another filter never starts, except
     * for {@code create}, {@code delete}, {@code fork} and {@code gollum}, which ignore whatever is said.
     */
    public Set<EventFilter> filters() {
        return filters;
    }

    /**
     * Whether strangers can start a run that has secrets and a token that may write: those of a fork's {@code pull_request} have
     * not (Gitea 1.22 to 28, {@code services/actions/notifier_helper.go}; {@code pull_request_target} needs no approval either).
     */
    public boolean trustsStrangers() {
        return switch (this) {
            case PULL_REQUEST_TARGET, WORKFLOW_RUN, ISSUES, ISSUE_COMMENT, PULL_REQUEST_COMMENT -> true;
            default -> false;
        };
    }

    /** The Gitea that has it first; empty for an event that 1.22 and all later versions have. */
    public Optional<GiteaVersion> since() {
        return switch (this) {
            case WORKFLOW_DISPATCH -> Optional.of(new GiteaVersion(1, 23, 0));
            case WORKFLOW_RUN -> Optional.of(new GiteaVersion(1, 25, 0));
            default -> Optional.empty();
        };
    }

    /**
     * The Gitea that reports this activity type first; empty where it came with its event. The one such type is
     * {@code in_progress} of {@code workflow_run} (go-gitea/gitea#36979).
     */
    public Optional<GiteaVersion> typeSince(String type) {
        return this == WORKFLOW_RUN && type.equals("in_progress")
                ? Optional.of(new GiteaVersion(1, 26, 0))
                : Optional.empty();
    }

    /** The event that is written so; names are case-sensitive. */
    public static Optional<EventName> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
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
        static final List<String> ISSUES = List.of(
                "opened",
                "edited",
                "closed",
                "reopened",
                "assigned",
                "unassigned",
                "milestoned",
                "demilestoned",
                "labeled",
                "unlabeled");
    }
}
