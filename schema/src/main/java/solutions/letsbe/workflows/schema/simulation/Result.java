package solutions.letsbe.workflows.schema.simulation;

import java.util.Locale;

/** How a job ends. */
public enum Result {
    /** All its steps succeeded. */
    SUCCESS,
    /** It failed. */
    FAILURE,
    /** It was cancelled. */
    CANCELLED,
    /** It did not run. */
    SKIPPED;

    /** How {@code needs.JOB.result} has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
