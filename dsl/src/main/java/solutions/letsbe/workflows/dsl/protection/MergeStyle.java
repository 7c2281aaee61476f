package solutions.letsbe.workflows.dsl.protection;

/** How a pull request becomes part of its base. */
public enum MergeStyle {
    /** A merge commit. */
    MERGE("merge", "allow_merge_commits"),
    /** The commits anew on top of the base. */
    REBASE("rebase", "allow_rebase"),
    /** The commits anew on top of the base, and a merge commit. */
    REBASE_MERGE("rebase-merge", "allow_rebase_explicit"),
    /** One commit. */
    SQUASH("squash", "allow_squash_merge"),
    /** The commits as they are, if the base has none beside them. */
    FAST_FORWARD_ONLY("fast-forward-only", "allow_fast_forward_only_merge");

    private final String text;
    private final String field;

    MergeStyle(String text, String field) {
        this.text = text;
        this.field = field;
    }

    /** What the API calls it as the default style. */
    public String text() {
        return text;
    }

    /** The field of the API that allows it. */
    public String field() {
        return field;
    }
}
