package solutions.letsbe.workflows.dsl.event;

/** What can happen to a pull request on Gitea. GitHub has more, which Gitea never reports. */
public enum PullRequestActivity implements Activity {
    /** It was opened. */
    OPENED,
    /** Its title, body or base changed. */
    EDITED,
    /** It was closed, merged or not. */
    CLOSED,
    /** It was opened again. */
    REOPENED,
    /** Somebody was assigned. */
    ASSIGNED,
    /** Somebody is no longer assigned. */
    UNASSIGNED,
    /** A review was asked for. */
    REVIEW_REQUESTED,
    /** A review is no longer asked for. */
    REVIEW_REQUEST_REMOVED,
    /** It was put into a milestone. */
    MILESTONED,
    /** It was taken out of a milestone. */
    DEMILESTONED,
    /** Its head moved. */
    SYNCHRONIZE,
    /** Labels changed, in whatever way but by removing all. */
    LABELED,
    /** All labels were removed. */
    UNLABELED
}
