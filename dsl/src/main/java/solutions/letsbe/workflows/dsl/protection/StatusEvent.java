package solutions.letsbe.workflows.dsl.protection;

import solutions.letsbe.workflows.schema.language.EventName;

/** The events for which Gitea posts a commit status. For all others it posts none, so no rule can ask for one. */
public enum StatusEvent {
    /** Commits or a tag were pushed. */
    PUSH(EventName.PUSH),
    /** A pull request. */
    PULL_REQUEST(EventName.PULL_REQUEST),
    /** A pull request, looked at by the base's workflow. */
    PULL_REQUEST_TARGET(EventName.PULL_REQUEST_TARGET),
    /** A review; since Gitea 1.26. */
    PULL_REQUEST_REVIEW(EventName.PULL_REQUEST_REVIEW),
    /** A review's comment; since Gitea 1.26. */
    PULL_REQUEST_REVIEW_COMMENT(EventName.PULL_REQUEST_REVIEW_COMMENT),
    /** A release. */
    RELEASE(EventName.RELEASE);

    private final EventName event;

    StatusEvent(EventName event) {
        this.event = event;
    }

    EventName event() {
        return event;
    }

    /** The name as a status ends with it. */
    public String text() {
        return event.text();
    }
}
