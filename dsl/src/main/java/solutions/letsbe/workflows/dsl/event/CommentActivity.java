package solutions.letsbe.workflows.dsl.event;

/** What can happen to a comment. */
public enum CommentActivity implements Activity {
    /** It was written. */
    CREATED,
    /** It was changed. */
    EDITED,
    /** It was removed. */
    DELETED
}
