package solutions.letsbe.workflows.schema.language;

/** Sizes that Gitea holds workflows to. */
public final class Limits {
    /**
     * Bytes of a workflow file. What is longer is cut off without a word since Gitea 1.25, and is then normally no workflow any
     * more ({@code modules/actions/workflows.go}).
     */
    public static final int WORKFLOW_FILE_BYTES = 1024 * 1024;

    /**
     * Jobs of a run, each combination of a matrix counted; since Gitea 1.26, enforced where reusable workflows and matrices from
     * {@code needs} are expanded ({@code MaxJobNumPerRun}).
     */
    public static final int JOBS_PER_RUN = 256;

    /** How deep reusable workflows call each other; since Gitea 1.27 ({@code MaxReusableCallLevels}). */
    public static final int NESTED_CALLS = 9;

    /** How deep {@code workflow_run} starts the next run; since Gitea 1.25. */
    public static final int NESTED_WORKFLOW_RUNS = 5;

    /** Characters of the name of a job's output. */
    public static final int OUTPUT_NAME_CHARACTERS = 255;

    /** Bytes of the value of a job's output. */
    public static final int OUTPUT_VALUE_BYTES = 1024 * 1024;

    /** Characters of a job's name; what is longer is cut off. */
    public static final int JOB_NAME_CHARACTERS = 255;

    /** Bytes of a secret; since Gitea 1.24. */
    public static final int SECRET_BYTES = 65_536;

    /** Characters (code points) of a variable; since Gitea 1.24. */
    public static final int VARIABLE_CHARACTERS = 65_536;

    /** Hours that a job runs at most, by the runner's {@code timeout} and the server's {@code ENDLESS_TASK_TIMEOUT}, both by default. */
    public static final int JOB_HOURS = 3;

    /** Hours that a job waits for a runner or a needed job, by {@code ABANDONED_JOB_TIMEOUT}, by default. */
    public static final int WAITING_HOURS = 24;

    private Limits() {}
}
