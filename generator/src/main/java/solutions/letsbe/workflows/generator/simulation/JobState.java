package solutions.letsbe.workflows.generator.simulation;

import java.util.Locale;
import solutions.letsbe.workflows.schema.simulation.JobOutcome;
import solutions.letsbe.workflows.schema.simulation.Result;

/** What becomes of a job, in one word. */
public enum JobState {
    /** It runs and succeeds. */
    RUNS,
    /** It runs and fails. */
    FAILS,
    /** It is skipped. */
    SKIPPED,
    /** It never starts. */
    WAITS,
    /** It is cancelled. */
    CANCELLED,
    /** It depends on what nobody foretold. */
    UNKNOWN;

    /** The word for an outcome. */
    public static JobState of(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Runs runs) {
            return runs.result() == Result.SUCCESS ? RUNS : FAILS;
        } else if (outcome instanceof JobOutcome.Skipped) {
            return SKIPPED;
        } else if (outcome instanceof JobOutcome.Waits) {
            return WAITS;
        }
        return outcome instanceof JobOutcome.Cancelled ? CANCELLED : UNKNOWN;
    }

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
