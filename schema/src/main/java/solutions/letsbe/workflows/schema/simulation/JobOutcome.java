package solutions.letsbe.workflows.schema.simulation;

/** What becomes of a job. */
public sealed interface JobOutcome {
    /** The reason, one sentence without a full stop. */
    String why();

    /**
     * It runs.
     *
     * @param result how it ends: not {@link Result#SKIPPED}
     */
    record Runs(Result result, String why) implements JobOutcome {}

    /**
     * It is skipped.
     *
     * @param byRunner whether a runner takes it to find that out
     */
    record Skipped(boolean byRunner, String why) implements JobOutcome {}

    /** It never starts, and ends only when Gitea gives it up. */
    record Waits(String why) implements JobOutcome {}

    /** It is cancelled before it starts. */
    record Cancelled(String why) implements JobOutcome {}

    /** It depends on what nobody foretold. */
    record Undetermined(String why) implements JobOutcome {}
}
