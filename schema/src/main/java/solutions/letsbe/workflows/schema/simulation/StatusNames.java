package solutions.letsbe.workflows.schema.simulation;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.Limits;

/**
 * The commit statuses of a run, by the name that Gitea gives them: {@code workflow / job (event)}, and for a scoped workflow
 * {@code owner/repository: workflow / job (event)}.
 *
 * <p>Source: {@code WorkflowStatusContextName} in {@code modules/actions/workflows.go} and {@code ShouldEventCreateCommitStatus} of
 * Gitea 1.27, {@code services/actions/commit_status.go} of 1.22 to 1.26.
 */
final class StatusNames {
    private final Event event;
    private final Assumptions assumptions;
    private final Optional<String> scopedSource;

    /** Of runs for an event; of a scoped workflow where its source is said. */
    StatusNames(Event event, Assumptions assumptions, Optional<String> scopedSource) {
        this.event = event;
        this.assumptions = assumptions;
        this.scopedSource = scopedSource;
    }

    /** The name of a job's status; none where the event posts none. */
    Optional<String> of(String workflow, String job) {
        return suffix().map(suffix -> {
            String name =
                    scopedSource.map(source -> source + ": ").orElse("") + workflow + " / " + job + " (" + suffix + ")";
            return assumptions.isAtLeast(1, 25, 0) ? name.strip() : name;
        });
    }

    private Optional<String> suffix() {
        boolean reviews = assumptions.isAtLeast(1, 26, 0);
        return switch (event.name()) {
            case PUSH, RELEASE -> Optional.of(event.name().text());
            case PULL_REQUEST, PULL_REQUEST_TARGET -> pullRequest();
            case PULL_REQUEST_REVIEW, PULL_REQUEST_REVIEW_COMMENT ->
                Optional.of(event.name().text()).filter(name -> reviews);
            default -> Optional.empty();
        };
    }

    private Optional<String> pullRequest() {
        boolean early = event.type()
                .filter(List.of("opened", "reopened", "synchronize")::contains)
                .isPresent();
        if (!early && !assumptions.isAtLeast(1, 24, 0)) {
            return Optional.empty();
        }
        return Optional.of(assumptions.isAtLeast(1, 23, 0) ? event.name().text() : EventName.PULL_REQUEST.text());
    }

    /** What a job's status says in the end. */
    CommitStatus.State state(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Runs runs) {
            return runs.result() == Result.SUCCESS ? CommitStatus.State.SUCCESS : CommitStatus.State.FAILURE;
        } else if (outcome instanceof JobOutcome.Skipped) {
            return assumptions.isAtLeast(1, 25, 0) ? CommitStatus.State.SKIPPED : CommitStatus.State.SUCCESS;
        } else if (outcome instanceof JobOutcome.Waits) {
            return CommitStatus.State.PENDING;
        }
        return outcome instanceof JobOutcome.Cancelled ? CommitStatus.State.FAILURE : CommitStatus.State.UNKNOWN;
    }

    /** A job's name as it is cut off. */
    static String cut(String name) {
        return name.length() <= Limits.JOB_NAME_CHARACTERS
                ? name
                : name.substring(
                        0,
                        name.offsetByCodePoints(
                                0, Math.min(Limits.JOB_NAME_CHARACTERS, name.codePointCount(0, name.length()))));
    }
}
