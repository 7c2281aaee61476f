package solutions.letsbe.workflows.schema.language;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where in a workflow an expression may stand, who evaluates it there, and which contexts have a value.
 *
 * <p>Gitea checks none of this: a context that is missing at a place is empty there, or the evaluation fails and the job stays
 * blocked without an error (Gitea 1.27, {@code services/actions/job_emitter.go}). What the server evaluates never knows
 * {@code env}, {@code secrets}, {@code steps}, {@code runner} and {@code hashFiles}. Up to Gitea 1.25 it knew less than what is
 * said here: 1.22 to 1.24 {@code vars} only, 1.25 {@code vars} and {@code github} but for a dispatch {@code github} and
 * {@code inputs} (go-gitea/gitea#35590).
 *
 * <p>Source: {@code services/actions/run.go}, {@code concurrency.go} and {@code modules/actions/jobparser} of Gitea 1.22 to 28
 * for the server; for the runner, which makes every context available to a job and its steps, GitHub's documented availability
 * (docs.github.com, "Contexts reference").
 */
public enum ExpressionPlace {
    /** The title of a run; since Gitea 1.25. */
    RUN_NAME("run-name", Evaluator.SERVER, Group.WORKFLOW, Group.NO_FUNCTIONS),
    /** A variable of the workflow. */
    WORKFLOW_ENV(
            "env",
            Evaluator.RUNNER,
            List.of(ContextName.GITHUB, ContextName.GITEA, ContextName.INPUTS, ContextName.VARS, ContextName.SECRETS),
            Group.NO_FUNCTIONS),
    /** The group of the workflow, and whether it cancels; since Gitea 1.26 (go-gitea/gitea#32751). */
    WORKFLOW_CONCURRENCY("concurrency", Evaluator.SERVER, Group.WORKFLOW, Group.NO_FUNCTIONS),
    /** What an input of a reusable workflow is where the caller says nothing. */
    CALL_INPUT_DEFAULT(
            "on.workflow_call.inputs.<input_id>.default", Evaluator.SERVER, Group.WORKFLOW, Group.NO_FUNCTIONS),
    /** What a reusable workflow gives back; the one place that has {@code jobs}. */
    CALL_OUTPUT(
            "on.workflow_call.outputs.<output_id>.value",
            Evaluator.SERVER,
            List.of(ContextName.GITHUB, ContextName.GITEA, ContextName.JOBS, ContextName.VARS, ContextName.INPUTS),
            Group.NO_FUNCTIONS),
    /** The title of a job. Gitea fills it in only for a job with a matrix; elsewhere the text stays as it is written. */
    JOB_NAME("jobs.<job_id>.name", Evaluator.SERVER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /**
     * When a job runs: decided by the server for a job with {@code needs} since Gitea 1.27, where {@code env}, {@code secrets},
     * {@code steps} and {@code runner} leave the job blocked, and by the runner otherwise. {@code matrix} has a value since 1.27.1
     * (go-gitea/gitea#38474).
     */
    JOB_IF("jobs.<job_id>.if", Evaluator.SERVER, Group.SERVER_SIDE, Group.STATUS),
    /** The labels of the runner. */
    RUNS_ON("jobs.<job_id>.runs-on", Evaluator.SERVER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /** A variable of a job. */
    JOB_ENV(
            "jobs.<job_id>.env.<env_id>",
            Evaluator.RUNNER,
            List.of(
                    ContextName.GITHUB,
                    ContextName.GITEA,
                    ContextName.NEEDS,
                    ContextName.STRATEGY,
                    ContextName.MATRIX,
                    ContextName.VARS,
                    ContextName.SECRETS,
                    ContextName.INPUTS),
            Group.NO_FUNCTIONS),
    /** An output of a job; the name has at most 255 characters, the value at most 1 MiB. */
    JOB_OUTPUTS("jobs.<job_id>.outputs.<output_id>", Evaluator.RUNNER, Group.STEP, Group.NO_FUNCTIONS),
    /** The group of a job; since Gitea 1.26. One that cannot be evaluated leaves the job blocked without a word. */
    JOB_CONCURRENCY("jobs.<job_id>.concurrency", Evaluator.SERVER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /** Whether a run survives the job; since Gitea 1.27 (go-gitea/gitea#38100) and runner 2.0. */
    JOB_CONTINUE_ON_ERROR("jobs.<job_id>.continue-on-error", Evaluator.SERVER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /** The time of a job; since runner 2.0. */
    JOB_TIMEOUT("jobs.<job_id>.timeout-minutes", Evaluator.RUNNER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /**
     * The strategy as a whole, {@code fail-fast} and {@code max-parallel}; as an expression since Gitea 28
     * (go-gitea/gitea#39358).
     */
    STRATEGY("jobs.<job_id>.strategy", Evaluator.SERVER, Group.BEFORE_MATRIX, Group.NO_FUNCTIONS),
    /** The matrix, one of its axes or values; from {@code needs} only since Gitea 28 (go-gitea/gitea#36564). */
    STRATEGY_MATRIX("jobs.<job_id>.strategy.matrix", Evaluator.SERVER, Group.BEFORE_MATRIX, Group.NO_FUNCTIONS),
    /** The shell and folder of a job's scripts. The workflow's own {@code defaults} hold no expressions. */
    DEFAULTS_RUN(
            "jobs.<job_id>.defaults.run",
            Evaluator.RUNNER,
            List.of(
                    ContextName.GITHUB,
                    ContextName.GITEA,
                    ContextName.NEEDS,
                    ContextName.STRATEGY,
                    ContextName.MATRIX,
                    ContextName.ENV,
                    ContextName.VARS,
                    ContextName.INPUTS),
            Group.NO_FUNCTIONS),
    /** The container of a job: its image, ports, volumes and options. */
    CONTAINER("jobs.<job_id>.container", Evaluator.RUNNER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /** Who logs in to the registry of the container's image. */
    CONTAINER_CREDENTIALS(
            "jobs.<job_id>.container.credentials", Evaluator.RUNNER, Group.CREDENTIALS, Group.NO_FUNCTIONS),
    /** A variable of the container. */
    CONTAINER_ENV("jobs.<job_id>.container.env.<env_id>", Evaluator.RUNNER, Group.CONTAINER_ENV, Group.NO_FUNCTIONS),
    /** A service beside a job: its image, ports, volumes and options. */
    SERVICES("jobs.<job_id>.services", Evaluator.RUNNER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /** Who logs in to the registry of a service's image. */
    SERVICE_CREDENTIALS(
            "jobs.<job_id>.services.<service_id>.credentials", Evaluator.RUNNER, Group.CREDENTIALS, Group.NO_FUNCTIONS),
    /** A variable of a service. */
    SERVICE_ENV(
            "jobs.<job_id>.services.<service_id>.env.<env_id>",
            Evaluator.RUNNER,
            Group.CONTAINER_ENV,
            Group.NO_FUNCTIONS),
    /** When a job runs that calls a reusable workflow; always decided by the server since Gitea 1.27. */
    CALL_IF("jobs.<job_id>.if", Evaluator.SERVER, Group.SERVER_SIDE, Group.STATUS),
    /** An input that a called workflow takes. */
    CALL_WITH("jobs.<job_id>.with.<with_id>", Evaluator.SERVER, Group.SERVER_SIDE, Group.NO_FUNCTIONS),
    /** A secret that a called workflow takes. Since Gitea 1.27 the value must be exactly <code>${{ secrets.NAME }}</code>. */
    CALL_SECRETS(
            "jobs.<job_id>.secrets.<secrets_id>", Evaluator.SERVER, List.of(ContextName.SECRETS), Group.NO_FUNCTIONS),
    /** The title of a step. */
    STEP_NAME("jobs.<job_id>.steps.name", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** When a step runs. On Gitea {@code secrets} has a value here; on GitHub it has none. */
    STEP_IF("jobs.<job_id>.steps.if", Evaluator.RUNNER, Group.STEP, Group.STATUS_AND_FILES),
    /** The action of a step. Only Gitea's runner evaluates expressions here; GitHub refuses them. */
    STEP_USES("jobs.<job_id>.steps.uses", Evaluator.RUNNER, Group.STEP, Group.NO_FUNCTIONS),
    /** The script of a step. */
    STEP_RUN("jobs.<job_id>.steps.run", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** The shell of a step. */
    STEP_SHELL("jobs.<job_id>.steps.shell", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** The folder of a step. */
    STEP_WORKING_DIRECTORY("jobs.<job_id>.steps.working-directory", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** A variable of a step. */
    STEP_ENV("jobs.<job_id>.steps.env", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** An input of an action. */
    STEP_WITH("jobs.<job_id>.steps.with", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** Whether the job survives the step; as an expression since Gitea 1.27.3 (go-gitea/gitea#39137). */
    STEP_CONTINUE_ON_ERROR("jobs.<job_id>.steps.continue-on-error", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** The time of a step. */
    STEP_TIMEOUT("jobs.<job_id>.steps.timeout-minutes", Evaluator.RUNNER, Group.STEP, Group.FILES),
    /** What an input of an action is where the step says nothing. */
    ACTION_INPUT_DEFAULT("inputs.<input_id>.default", Evaluator.RUNNER, Group.ACTION, Group.FILES),
    /** What a composite action gives back. */
    ACTION_OUTPUT("outputs.<output_id>.value", Evaluator.RUNNER, Group.STEP, Group.NO_FUNCTIONS),
    /** What the container of an action is started with: its arguments and variables. */
    ACTION_RUNS("runs.args", Evaluator.RUNNER, Group.ACTION_RUNS, Group.NO_FUNCTIONS);

    private final String key;
    private final Evaluator evaluator;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<ContextName> contexts;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<String> specialFunctions;

    ExpressionPlace(String key, Evaluator evaluator, List<ContextName> contexts, List<String> specialFunctions) {
        this.key = key;
        this.evaluator = evaluator;
        this.contexts = Collections.unmodifiableSet(EnumSet.copyOf(contexts));
        this.specialFunctions = Collections.unmodifiableSet(new LinkedHashSet<>(specialFunctions));
    }

    /** The key, as {@code jobs.<job_id>.if}. Two places share that one: {@link #JOB_IF} and {@link #CALL_IF}. */
    public String key() {
        return key;
    }

    /** Who computes the value, in current versions. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /** The contexts that have a value here, in the order of {@link ContextName}; unmodifiable. */
    public Set<ContextName> contexts() {
        return contexts;
    }

    /**
     * Those of {@code always}, {@code success}, {@code failure}, {@code cancelled} and {@code hashFiles}, in this order, that may
     * be called here; unmodifiable. All other functions may be called anywhere.
     */
    public Set<String> specialFunctions() {
        return specialFunctions;
    }

    /** What several places have in common; a nested class, since an enum's constants cannot read its own static fields. */
    private static final class Group {
        static final List<ContextName> SERVER_SIDE = List.of(
                ContextName.GITHUB,
                ContextName.GITEA,
                ContextName.NEEDS,
                ContextName.STRATEGY,
                ContextName.MATRIX,
                ContextName.VARS,
                ContextName.INPUTS);
        static final List<ContextName> STEP = List.of(
                ContextName.GITHUB,
                ContextName.GITEA,
                ContextName.NEEDS,
                ContextName.STRATEGY,
                ContextName.MATRIX,
                ContextName.JOB,
                ContextName.RUNNER,
                ContextName.ENV,
                ContextName.VARS,
                ContextName.SECRETS,
                ContextName.STEPS,
                ContextName.INPUTS);
        static final List<ContextName> WORKFLOW =
                List.of(ContextName.GITHUB, ContextName.GITEA, ContextName.INPUTS, ContextName.VARS);
        static final List<ContextName> BEFORE_MATRIX =
                List.of(ContextName.GITHUB, ContextName.GITEA, ContextName.NEEDS, ContextName.VARS, ContextName.INPUTS);
        static final List<ContextName> CREDENTIALS = List.of(
                ContextName.GITHUB,
                ContextName.GITEA,
                ContextName.NEEDS,
                ContextName.STRATEGY,
                ContextName.MATRIX,
                ContextName.ENV,
                ContextName.VARS,
                ContextName.SECRETS,
                ContextName.INPUTS);
        static final List<ContextName> CONTAINER_ENV = List.of(
                ContextName.GITHUB,
                ContextName.GITEA,
                ContextName.NEEDS,
                ContextName.STRATEGY,
                ContextName.MATRIX,
                ContextName.JOB,
                ContextName.RUNNER,
                ContextName.ENV,
                ContextName.VARS,
                ContextName.SECRETS,
                ContextName.INPUTS);
        static final List<ContextName> ACTION = List.of(
                ContextName.GITHUB,
                ContextName.GITEA,
                ContextName.STRATEGY,
                ContextName.MATRIX,
                ContextName.JOB,
                ContextName.RUNNER);
        static final List<ContextName> ACTION_RUNS = List.of(
                ContextName.GITHUB,
                ContextName.GITEA,
                ContextName.STRATEGY,
                ContextName.MATRIX,
                ContextName.JOB,
                ContextName.RUNNER,
                ContextName.ENV,
                ContextName.INPUTS);
        static final List<String> NO_FUNCTIONS = List.of();
        static final List<String> FILES = List.of("hashFiles");
        static final List<String> STATUS = List.of("always", "success", "failure", "cancelled");
        static final List<String> STATUS_AND_FILES = List.of("always", "success", "failure", "cancelled", "hashFiles");
    }
}
