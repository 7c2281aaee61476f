package solutions.letsbe.workflows.dsl.event;

/** The moments of a workflow run. */
public enum WorkflowRunActivity implements Activity {
    /** It was asked for. */
    REQUESTED,
    /** It began; needs Gitea 1.26. */
    IN_PROGRESS,
    /** It ended, well or not. */
    COMPLETED
}
