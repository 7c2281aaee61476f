package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An activity type that GitHub has and Gitea never reports: a workflow that waits for it alone never starts, and Gitea says
 * nothing.
 *
 * <p>Source: the matchers in {@code modules/actions/workflows.go} of Gitea 1.22 to 28, whose comments name what is missing.
 *
 * @param event the event, which both have
 * @param type the activity type
 * @param consequence what happens instead; one sentence without a full stop
 */
public record GithubOnlyType(EventName event, String type, String consequence) {
    private static final String NEVER = "name an activity that Gitea reports as well, or the workflow never starts";

    /** All of them, by event. */
    public static final List<GithubOnlyType> ALL = Stream.of(
                    pullRequest(EventName.PULL_REQUEST),
                    pullRequest(EventName.PULL_REQUEST_TARGET),
                    never(EventName.PULL_REQUEST_REVIEW, "dismissed"),
                    never(EventName.PULL_REQUEST_REVIEW_COMMENT, "deleted"),
                    never(
                            EventName.ISSUES,
                            "deleted",
                            "transferred",
                            "pinned",
                            "unpinned",
                            "locked",
                            "unlocked",
                            "typed",
                            "untyped"),
                    Stream.of("created", "released", "prereleased", "unpublished")
                            .map(type -> new GithubOnlyType(
                                    EventName.RELEASE, type, "Gitea reports published and edited only; use published")),
                    Stream.of(new GithubOnlyType(
                            EventName.RELEASE,
                            "deleted",
                            "Gitea starts a run for a deletion only where the workflow names no types")),
                    never(EventName.REGISTRY_PACKAGE, "updated"))
            .flatMap(types -> types)
            .toList();

    /** What happens to this activity type; empty where Gitea has it, or where GitHub has it neither. */
    public static Optional<GithubOnlyType> of(EventName event, String type) {
        return ALL.stream()
                .filter(one -> one.event == event && one.type.equals(type))
                .findFirst();
    }

    private static Stream<GithubOnlyType> pullRequest(EventName event) {
        return never(
                event,
                "converted_to_draft",
                "ready_for_review",
                "locked",
                "unlocked",
                "auto_merge_enabled",
                "auto_merge_disabled",
                "enqueued",
                "dequeued");
    }

    private static Stream<GithubOnlyType> never(EventName event, String... types) {
        return Stream.of(types).map(type -> new GithubOnlyType(event, type, NEVER));
    }
}
