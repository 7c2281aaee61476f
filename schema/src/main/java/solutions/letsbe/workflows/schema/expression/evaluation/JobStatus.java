package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How things stand when an expression is evaluated: what {@code success()}, {@code failure()} and {@code cancelled()} ask. */
public enum JobStatus {
    /** All went well so far. */
    SUCCESS,
    /** Something failed. */
    FAILURE,
    /** The run was cancelled. */
    CANCELLED,
    /** Nothing failed, but what had to run before was skipped, so that none of the three functions holds; no job has this status. */
    SKIPPED;

    /** The status of this name, as {@code job.status} has it, in whatever case. */
    public static Optional<JobStatus> of(String anyCase) {
        return Arrays.stream(values())
                .filter(status -> status != SKIPPED)
                .filter(status -> status.name().equals(anyCase.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
