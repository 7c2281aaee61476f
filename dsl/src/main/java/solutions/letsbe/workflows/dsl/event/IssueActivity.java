package solutions.letsbe.workflows.dsl.event;

/** What can happen to an issue on Gitea. */
public enum IssueActivity implements Activity {
    /** It was opened. */
    OPENED,
    /** Its title or body changed. */
    EDITED,
    /** It was closed. */
    CLOSED,
    /** It was opened again. */
    REOPENED,
    /** Somebody was assigned. */
    ASSIGNED,
    /** Somebody is no longer assigned. */
    UNASSIGNED,
    /** It was put into a milestone. */
    MILESTONED,
    /** It was taken out of a milestone. */
    DEMILESTONED,
    /** A label was added. */
    LABELED,
    /** A label was removed. */
    UNLABELED
}
