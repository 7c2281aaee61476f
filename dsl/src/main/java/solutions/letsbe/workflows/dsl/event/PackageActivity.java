package solutions.letsbe.workflows.dsl.event;

/** What Gitea reports of a package that is linked to the repository. */
public enum PackageActivity implements Activity {
    /** A version was published. */
    PUBLISHED
}
