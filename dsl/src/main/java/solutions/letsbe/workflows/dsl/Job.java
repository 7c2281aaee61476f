package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.event.CallOutput;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * A job: steps on one runner, or a call of another workflow.
 *
 * @param <Z> the zone it runs in; {@link AnyZone} where nothing of a zone is in it
 */
@Value.Immutable
public abstract class Job<Z extends AnyZone> {
    /** The key under {@code jobs}. */
    public abstract String id();

    /** The zone, kept at run time to be checked once more. */
    public abstract Class<? extends AnyZone> zone();

    /** The title, part of the commit status; the id without one. */
    public abstract Optional<InputValue> name();

    /** The ids of the jobs that must end first, in the order of first reading. */
    public abstract List<String> needs();

    /** When the job runs; without one, when all that it needs succeeded. */
    public abstract Optional<Expr<Boolean>> condition();

    /** What the run's token may do in this job. */
    public abstract Optional<Permissions> permissions();

    /** Variables for all steps. */
    public abstract Map<String, InputValue> env();

    /** What scripts do that say nothing else. */
    public abstract Optional<Defaults> defaults();

    /** Which others it does not run beside. */
    public abstract Optional<Concurrency> concurrency();

    /** What other jobs can read. */
    public abstract Map<String, Expr<String>> outputs();

    /** The combinations it runs for. */
    public abstract Optional<Matrix> matrix();

    /** Whether one failed combination ends the others. Gitea does not act on it yet. */
    public abstract Optional<Boolean> failFast();

    /** How many combinations run at the same time; needs Gitea 28. */
    public abstract Optional<InputValue> maxParallel();

    /** Minutes after which the job is ended; needs runner 2.0. */
    public abstract Optional<InputValue> timeoutMinutes();

    /** Whether the run succeeds although this job fails; needs Gitea 1.27 and runner 2.0. */
    public abstract Optional<InputValue> continueOnError();

    /** The container that the steps run in. */
    public abstract Optional<Container<?>> container();

    /** Containers beside it, by the host name that the steps reach them under. */
    public abstract Map<String, Container<?>> services();

    /** What it does. */
    public abstract JobBody body();

    /** Why the job is there. */
    public abstract Optional<String> comment();

    /** What was said without a type. */
    public abstract List<Raw> raw();

    /** The jobs behind {@link #needs()}. Not compared, since a ladder of jobs would be compared twice at each rung. */
    @Value.Auxiliary
    @Value.Redacted
    public abstract List<JobReference> neededJobs();

    /** Who the job is. */
    @Value.Auxiliary
    @Value.Redacted
    public abstract JobReference reference();

    /** Where it was made. */
    @Value.Auxiliary
    public abstract Location location();

    /** The steps; none for a call. */
    public final List<Step<?>> steps() {
        return body() instanceof JobBody.Steps own ? own.steps() : List.of();
    }

    /** {@code success}, {@code failure}, {@code cancelled} or {@code skipped}. Reading it makes the reader need this job. */
    public final Expr<String> result() {
        return Expr.from(reference(), new Expression.Property(needsEntry(), "result"));
    }

    /**
     * An output by its name.
     *
     * @throws InvalidWorkflowException if the job declares no such output
     */
    public final Expr<String> output(String name) {
        boolean declared = body() instanceof JobBody.Call call
                ? call.callable().trigger().outputs().stream()
                        .anyMatch(output -> output.name().equals(name))
                : outputs().containsKey(name);
        if (!declared) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "job '" + id() + "' has no output '" + name + "'"
                            + (outputs().isEmpty()
                                    ? ""
                                    : "; it has " + outputs().keySet()));
        }
        return outputOf(reference(), name);
    }

    /**
     * An output of the called workflow, by the handle that it declares it with.
     *
     * @throws InvalidWorkflowException if the job calls no workflow that declares it
     */
    public final Expr<String> output(CallOutput declared) {
        if (!(body() instanceof JobBody.Call call)
                || !call.callable().trigger().outputs().contains(declared)) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "job '" + id() + "' calls no workflow that declares the output '" + declared.name()
                            + "' by this handle");
        }
        return outputOf(reference(), declared.name());
    }

    static Expr<String> outputOf(JobReference job, String name) {
        return Expr.from(
                job,
                new Expression.Property(
                        new Expression.Property(
                                new Expression.Property(new Expression.Context("needs"), job.id()), "outputs"),
                        name));
    }

    private Expression needsEntry() {
        return new Expression.Property(new Expression.Context("needs"), id());
    }
}
