package solutions.letsbe.workflows.dsl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;

/** What {@code build()} of a job refuses: all that types cannot see and that can be told from the job alone. */
final class JobChecks {
    private final Job<?> job;
    private final Set<Origin> origins = new LinkedHashSet<>();

    JobChecks(Job<?> job) {
        this.job = job;
        InputValues.of(job).forEach(value -> origins.addAll(value.origins()));
    }

    void run() {
        places();
        matrix();
        if (job.body() instanceof JobBody.Steps own) {
            steps(own);
        } else {
            origins.forEach(this::refuseStep);
        }
    }

    /** Contexts and functions stand where Gitea gives them a value. */
    private void places() {
        PlaceCheck at = new PlaceCheck(job.location(), "job '" + job.id() + "'");
        job.name().ifPresent(name -> {
            if (name instanceof InputValue.Computed && job.matrix().isEmpty()) {
                throw refused("has a computed name, which Gitea fills in only for a job with a matrix");
            }
            at.check(name, ExpressionPlace.JOB_NAME);
        });
        job.condition().ifPresent(condition -> at.check(new InputValue.Computed(condition), ExpressionPlace.JOB_IF));
        job.env().values().forEach(value -> at.check(value, ExpressionPlace.JOB_ENV));
        job.outputs().values().forEach(value -> at.check(new InputValue.Computed(value), ExpressionPlace.JOB_OUTPUTS));
        job.concurrency().ifPresent(concurrency -> {
            at.check(concurrency.group(), ExpressionPlace.JOB_CONCURRENCY);
            concurrency.cancelling().ifPresent(value -> at.check(value, ExpressionPlace.JOB_CONCURRENCY));
        });
        job.timeoutMinutes().ifPresent(value -> at.check(value, ExpressionPlace.JOB_TIMEOUT));
        job.continueOnError().ifPresent(value -> at.check(value, ExpressionPlace.JOB_CONTINUE_ON_ERROR));
        job.matrix().ifPresent(matrix -> matrix.values()
                .forEach(value -> at.check(value, ExpressionPlace.STRATEGY_MATRIX)));
        job.maxParallel().ifPresent(value -> at.check(value, ExpressionPlace.STRATEGY));
        job.container().ifPresent(container -> container(at, container));
        job.services().values().forEach(service -> container(at, service));
        if (job.body() instanceof JobBody.Call call) {
            call.inputs().values().forEach(value -> at.check(value, ExpressionPlace.CALL_WITH));
        } else if (job.body() instanceof JobBody.Steps own && own.runsOn() instanceof RunsOn.Computed computed) {
            at.check(new InputValue.Computed(computed.label()), ExpressionPlace.RUNS_ON);
        }
    }

    private static void container(PlaceCheck at, Container<?> container) {
        at.check(container.image(), ExpressionPlace.CONTAINER);
        container.ports().forEach(value -> at.check(value, ExpressionPlace.CONTAINER));
        container.volumes().forEach(value -> at.check(value, ExpressionPlace.CONTAINER));
        container.options().ifPresent(value -> at.check(value, ExpressionPlace.CONTAINER));
        container.env().values().forEach(value -> at.check(value, ExpressionPlace.CONTAINER_ENV));
    }

    /** Axes are read where the matrix has them. */
    private void matrix() {
        if (job.matrix().map(Matrix::isEmpty).orElse(false)) {
            throw refused("has a matrix without a value; give an axis some, or add include(...)");
        }
        for (Origin origin : origins) {
            if (origin instanceof Axis<?> axis
                    && !job.matrix().map(matrix -> matrix.has(axis)).orElse(false)) {
                throw refused("reads the matrix axis '" + axis.name()
                        + "', which its matrix does not have; add it with .matrix(...)");
            }
        }
    }

    /** Ids are apart, and outputs are read of steps that stand before. */
    private void steps(JobBody.Steps own) {
        Map<Origin, Step<?>> done = new LinkedHashMap<>();
        Map<String, Step<?>> ids = new HashMap<>();
        for (Step<?> step : own.steps()) {
            StepSettings settings = step.settings();
            Location at = settings.location();
            PlaceCheck places = new PlaceCheck(at, "step '" + step.title() + "' of job '" + job.id() + "'");
            step.values().forEach(value -> value.origins().forEach(origin -> before(step, origin, done)));
            settings.name().ifPresent(value -> places.check(value, ExpressionPlace.STEP_NAME));
            settings.condition()
                    .ifPresent(value -> places.check(new InputValue.Computed(value), ExpressionPlace.STEP_IF));
            settings.env().values().forEach(value -> places.check(value, ExpressionPlace.STEP_ENV));
            settings.continueOnError().ifPresent(value -> places.check(value, ExpressionPlace.STEP_CONTINUE_ON_ERROR));
            if (step instanceof RunStep<?> run) {
                run.workingDirectory().ifPresent(value -> places.check(value, ExpressionPlace.STEP_WORKING_DIRECTORY));
            } else if (step instanceof ActionStep<?, ?> action) {
                action.action().inputs().values().forEach(value -> places.check(value, ExpressionPlace.STEP_WITH));
            }
            if (done.put(settings.reference(), step) != null && origins.contains(settings.reference())) {
                throw new InvalidWorkflowException(
                        at,
                        "the step '" + step.title() + "', whose outputs are read, stands twice in job '" + job.id()
                                + "'");
            }
            if (settings.id().isPresent() || origins.contains(settings.reference())) {
                Step<?> twin = ids.putIfAbsent(step.id().toLowerCase(Locale.ROOT), step);
                if (twin != null) {
                    throw new InvalidWorkflowException(
                            at,
                            "job '" + job.id() + "' has two steps with the id '" + step.id() + "' (the other at "
                                    + twin.settings().location() + "); give one another name or .id(...)");
                }
            }
        }
        job.outputs().forEach((name, value) -> value.origins().forEach(origin -> {
            if (origin instanceof StepReference && !done.containsKey(origin)) {
                throw refused("declares the output '" + name + "' of a step that it does not have");
            }
        }));
        names(ids.keySet());
    }

    /** A step that got another name after its output was read would leave that expression reading nothing. */
    private void names(Set<String> ids) {
        for (InputValue value : InputValues.of(job)) {
            if (value.origins().stream().noneMatch(StepReference.class::isInstance)) {
                continue;
            }
            for (Expression expression : value.expressions()) {
                for (Expression part : Expression.walk(expression)) {
                    if (part instanceof Expression.Property step
                            && step.of().equals(new Expression.Context("steps"))
                            && !ids.contains(step.name().toLowerCase(Locale.ROOT))) {
                        throw refused(
                                "reads steps." + step.name()
                                        + " of a step that has another id by now; call .name(...) and .id(...) before its output is read");
                    }
                }
            }
        }
    }

    private void before(Step<?> step, Origin origin, Map<Origin, Step<?>> done) {
        if (origin instanceof StepReference && !done.containsKey(origin)) {
            throw new InvalidWorkflowException(
                    step.settings().location(),
                    "the step '" + step.title() + "' of job '" + job.id()
                            + "' reads a step that does not stand before it in this job; across jobs, declare a job output and read its handle");
        }
    }

    private void refuseStep(Origin origin) {
        if (origin instanceof StepReference) {
            throw refused("calls a workflow, so it has no steps whose outputs it could read");
        }
    }

    private InvalidWorkflowException refused(String problem) {
        return new InvalidWorkflowException(job.location(), "job '" + job.id() + "' " + problem);
    }
}
