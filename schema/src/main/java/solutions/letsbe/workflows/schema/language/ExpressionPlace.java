package solutions.letsbe.workflows.schema.language;

import static solutions.letsbe.workflows.schema.language.ContextName.ENV;
import static solutions.letsbe.workflows.schema.language.ContextName.GITEA;
import static solutions.letsbe.workflows.schema.language.ContextName.GITHUB;
import static solutions.letsbe.workflows.schema.language.ContextName.INPUTS;
import static solutions.letsbe.workflows.schema.language.ContextName.JOB;
import static solutions.letsbe.workflows.schema.language.ContextName.JOBS;
import static solutions.letsbe.workflows.schema.language.ContextName.MATRIX;
import static solutions.letsbe.workflows.schema.language.ContextName.NEEDS;
import static solutions.letsbe.workflows.schema.language.ContextName.RUNNER;
import static solutions.letsbe.workflows.schema.language.ContextName.SECRETS;
import static solutions.letsbe.workflows.schema.language.ContextName.STEPS;
import static solutions.letsbe.workflows.schema.language.ContextName.STRATEGY;
import static solutions.letsbe.workflows.schema.language.ContextName.VARS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where in a workflow an expression may stand, who evaluates it there, and which contexts have a value.
 *
 * <p>What the server evaluates knows no {@code env}, {@code secrets}, {@code steps} and {@code runner}: elsewhere on Gitea
 * nothing checks this, a value is just empty, or the job stays blocked (Gitea 1.27, {@code services/actions/job_emitter.go}).
 */
public enum ExpressionPlace {
    /** The title of a run; since Gitea 1.25. */
    RUN_NAME("run-name", Evaluator.SERVER, List.of(), GITHUB, GITEA, INPUTS, VARS),
    /** A variable of the workflow. */
    WORKFLOW_ENV("env", Evaluator.RUNNER, List.of(), GITHUB, GITEA, INPUTS, VARS, SECRETS),
    /** The group of the workflow; since Gitea 1.26. */
    WORKFLOW_CONCURRENCY("concurrency", Evaluator.SERVER, List.of(), GITHUB, GITEA, INPUTS, VARS),
    /** The title of a job, filled in only for a job with a matrix. */
    JOB_NAME("jobs.<job_id>.name", Evaluator.SERVER, List.of(), GITHUB, GITEA, NEEDS, STRATEGY, MATRIX, VARS, INPUTS),
    /** When a job runs: by the server for a job with needs since Gitea 1.27, else by the runner. */
    JOB_IF(
            "jobs.<job_id>.if",
            Evaluator.SERVER,
            List.of("always", "cancelled", "success", "failure"),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            VARS,
            INPUTS),
    /** The labels of the runner. */
    RUNS_ON("jobs.<job_id>.runs-on", Evaluator.SERVER, List.of(), GITHUB, GITEA, NEEDS, STRATEGY, MATRIX, VARS, INPUTS),
    /** A variable of a job. */
    JOB_ENV(
            "jobs.<job_id>.env",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            VARS,
            SECRETS,
            INPUTS),
    /** An output of a job. */
    JOB_OUTPUTS(
            "jobs.<job_id>.outputs.<output_id>",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            JOB,
            RUNNER,
            ENV,
            VARS,
            SECRETS,
            STEPS,
            INPUTS),
    /** The group of a job; since Gitea 1.26. */
    JOB_CONCURRENCY(
            "jobs.<job_id>.concurrency",
            Evaluator.SERVER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            INPUTS,
            VARS),
    /** Whether a run survives the job; since Gitea 1.27 and runner 2.0. */
    JOB_CONTINUE_ON_ERROR(
            "jobs.<job_id>.continue-on-error",
            Evaluator.SERVER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            VARS,
            MATRIX,
            INPUTS),
    /** The time of a job; since runner 2.0. */
    JOB_TIMEOUT(
            "jobs.<job_id>.timeout-minutes",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            VARS,
            INPUTS),
    /** The matrix and its settings; of {@code needs} only since Gitea 28. */
    STRATEGY_MATRIX("jobs.<job_id>.strategy", Evaluator.SERVER, List.of(), GITHUB, GITEA, NEEDS, VARS, INPUTS),
    /** What scripts do by default. */
    DEFAULTS_RUN(
            "jobs.<job_id>.defaults.run",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            ENV,
            VARS,
            INPUTS),
    /** The container of a job. */
    CONTAINER(
            "jobs.<job_id>.container",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            VARS,
            INPUTS),
    /** Who logs in to the registry of a container's image. */
    CONTAINER_CREDENTIALS(
            "jobs.<job_id>.container.credentials",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            ENV,
            VARS,
            SECRETS,
            INPUTS),
    /** A variable of a container. */
    CONTAINER_ENV(
            "jobs.<job_id>.container.env.<env_id>",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            JOB,
            RUNNER,
            ENV,
            VARS,
            SECRETS,
            INPUTS),
    /** A service beside a job. */
    SERVICES(
            "jobs.<job_id>.services",
            Evaluator.RUNNER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            VARS,
            INPUTS),
    /** An input that a called workflow takes. */
    CALL_WITH(
            "jobs.<job_id>.with.<with_id>",
            Evaluator.SERVER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            INPUTS,
            VARS),
    /** A secret that a called workflow takes. */
    CALL_SECRETS(
            "jobs.<job_id>.secrets.<secrets_id>",
            Evaluator.SERVER,
            List.of(),
            GITHUB,
            GITEA,
            NEEDS,
            STRATEGY,
            MATRIX,
            SECRETS,
            INPUTS,
            VARS),
    /** What a called workflow gives back. */
    CALL_OUTPUT(
            "on.workflow_call.outputs.<output_id>.value",
            Evaluator.SERVER,
            List.of(),
            GITHUB,
            GITEA,
            JOBS,
            VARS,
            INPUTS),
    /** The title of a step. */
    STEP_NAME("jobs.<job_id>.steps.name", Evaluator.RUNNER, List.of("hashFiles"), inSteps()),
    /** When a step runs. On Gitea {@code secrets} has a value here. */
    STEP_IF(
            "jobs.<job_id>.steps.if",
            Evaluator.RUNNER,
            List.of("always", "cancelled", "success", "failure", "hashFiles"),
            inSteps()),
    /** The script of a step. */
    STEP_RUN("jobs.<job_id>.steps.run", Evaluator.RUNNER, List.of("hashFiles"), inSteps()),
    /** The folder of a step. */
    STEP_WORKING_DIRECTORY("jobs.<job_id>.steps.working-directory", Evaluator.RUNNER, List.of("hashFiles"), inSteps()),
    /** A variable of a step. */
    STEP_ENV("jobs.<job_id>.steps.env", Evaluator.RUNNER, List.of("hashFiles"), inSteps()),
    /** An input of an action. */
    STEP_WITH("jobs.<job_id>.steps.with", Evaluator.RUNNER, List.of("hashFiles"), inSteps()),
    /** Whether the job survives the step; as an expression since Gitea 1.27.3. */
    STEP_CONTINUE_ON_ERROR("jobs.<job_id>.steps.continue-on-error", Evaluator.RUNNER, List.of("hashFiles"), inSteps()),
    /** The time of a step. */
    STEP_TIMEOUT("jobs.<job_id>.steps.timeout-minutes", Evaluator.RUNNER, List.of("hashFiles"), inSteps());

    /** Who computes the value. */
    public enum Evaluator {
        /** Gitea, before any runner has the job. */
        SERVER,
        /** The runner. */
        RUNNER
    }

    private final String key;
    private final Evaluator evaluator;
    private final List<String> specialFunctions;
    private final Set<ContextName> contexts;

    ExpressionPlace(String key, Evaluator evaluator, List<String> specialFunctions, ContextName... contexts) {
        this.key = key;
        this.evaluator = evaluator;
        this.specialFunctions = specialFunctions;
        this.contexts = Collections.unmodifiableSet(EnumSet.copyOf(List.of(contexts)));
    }

    /** The key, as {@code jobs.<job_id>.if}. */
    public String key() {
        return key;
    }

    /** Who computes the value. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /** The contexts that have a value here. */
    public Set<ContextName> contexts() {
        return contexts;
    }

    /** Those of {@code always}, {@code success}, {@code failure}, {@code cancelled} and {@code hashFiles} that may be called here. */
    public List<String> specialFunctions() {
        return specialFunctions;
    }

    private static ContextName[] inSteps() {
        return new ContextName[] {GITHUB, GITEA, NEEDS, STRATEGY, MATRIX, JOB, RUNNER, ENV, VARS, SECRETS, STEPS, INPUTS
        };
    }
}
