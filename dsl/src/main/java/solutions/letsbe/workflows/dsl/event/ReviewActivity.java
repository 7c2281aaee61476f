package solutions.letsbe.workflows.dsl.event;

/** What can happen to a review. */
public enum ReviewActivity implements Activity {
    /** It approves or rejects. */
    SUBMITTED,
    /** Gitea reports it together with {@link #SUBMITTED}. */
    EDITED
}
