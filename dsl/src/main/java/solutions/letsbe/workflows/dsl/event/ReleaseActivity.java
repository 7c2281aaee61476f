package solutions.letsbe.workflows.dsl.event;

/** What Gitea reports of a release. It never reports {@code created}, {@code released} or {@code prereleased}. */
public enum ReleaseActivity implements Activity {
    /** It was published. */
    PUBLISHED,
    /** It was changed. */
    EDITED
}
