package solutions.letsbe.workflows.schema.simulation;

import java.util.Locale;

/**
 * A commit status that a job posts.
 *
 * @param context its name, exactly as Gitea writes it: {@code workflow / job (event)}
 * @param state the last that it says
 */
public record CommitStatus(String context, State state) {
    /** What a status says. */
    public enum State {
        /** The job waits; as no other follows, it stays so. */
        PENDING,
        /** The job succeeded; up to Gitea 1.24 also that it was skipped. */
        SUCCESS,
        /** The job did not run, which counts as success; since Gitea 1.25. */
        SKIPPED,
        /** The job failed or was cancelled. */
        FAILURE,
        /** It depends on what nobody foretold. */
        UNKNOWN;

        /** How it is written. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
