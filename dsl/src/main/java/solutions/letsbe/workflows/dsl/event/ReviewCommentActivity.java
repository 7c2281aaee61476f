package solutions.letsbe.workflows.dsl.event;

/** What can happen to a comment of a review. */
public enum ReviewCommentActivity implements Activity {
    /** It was written. */
    CREATED,
    /** It was changed. */
    EDITED
}
