package solutions.letsbe.workflows.schema.language;

/** Who computes the value of an expression. */
public enum Evaluator {
    /** Gitea itself, before any runner has the job; it knows few contexts and no files. */
    SERVER,
    /** The runner that executes the job. */
    RUNNER
}
