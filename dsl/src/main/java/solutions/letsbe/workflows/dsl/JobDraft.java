package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What has been said of a job so far, shared by the stages of its builder. */
final class JobDraft {
    final JobReference reference;
    final Location location;
    final Map<String, InputValue> env = new LinkedHashMap<>();
    final Map<String, Expr<String>> outputs = new LinkedHashMap<>();
    final Map<String, Container<?>> services = new LinkedHashMap<>();
    final List<Raw> raw = new ArrayList<>();
    final List<Step<?>> steps = new ArrayList<>();
    private final Map<String, JobReference> needs = new LinkedHashMap<>();

    @Nullable
    InputValue name;

    @Nullable
    Expr<Boolean> condition;

    @Nullable
    Permissions permissions;

    @Nullable
    Defaults defaults;

    @Nullable
    Concurrency concurrency;

    @Nullable
    Matrix matrix;

    @Nullable
    Boolean failFast;

    @Nullable
    InputValue maxParallel;

    @Nullable
    InputValue timeoutMinutes;

    @Nullable
    InputValue continueOnError;

    @Nullable
    Container<?> container;

    @Nullable
    String comment;

    JobDraft(String id) {
        this.location = Location.here();
        this.reference = new JobReference(Identifiers.id("the id of a job", id), location);
    }

    /** Declares an output and hands out the handle that other jobs read it by. */
    Expr<String> output(String name, Expr<String> value) {
        Identifiers.id("the name of an output", name);
        if (outputs.put(name, value) != null) {
            throw refused("the output '" + name + "' is declared twice");
        }
        return Job.outputOf(reference, name);
    }

    void env(String name, InputValue value) {
        if (env.put(Identifiers.variable(name), value) != null) {
            throw refused("the env variable " + name + " is set twice");
        }
    }

    void service(String name, Container<?> container) {
        if (services.put(Identifiers.id("the name of a service", name), container) != null) {
            throw refused("two services are called '" + name + "'");
        }
    }

    void needs(JobReference job) {
        if (job == reference) {
            throw refused("job '" + reference.id() + "' reads its own output; another job must read it");
        }
        JobReference before = needs.putIfAbsent(job.id(), job);
        if (before != null && before != job) {
            throw refused("two different jobs are called '" + job.id() + "' (" + before.location() + " and "
                    + job.location() + ")");
        }
    }

    InvalidWorkflowException refused(String problem) {
        return new InvalidWorkflowException(Location.here(), problem);
    }

    <Z extends AnyZone> Job<Z> build(Class<? extends AnyZone> zone, JobBody body) {
        Job<Z> job = job(zone, body);
        new JobChecks(job).run();
        for (InputValue value : InputValues.of(job)) {
            for (Origin origin : value.origins()) {
                if (origin instanceof JobReference needed) {
                    needs(needed);
                }
            }
        }
        for (JobReference needed : needs.values()) {
            if (!needed.isBuilt()) {
                throw new InvalidWorkflowException(
                        location,
                        "job '" + reference.id() + "' reads job '" + needed.id() + "' (" + needed.location()
                                + "), which is not built yet; call build() on '" + needed.id()
                                + "' first (two jobs that read each other cannot be said)");
            }
        }
        reference.markBuilt();
        return job(zone, body);
    }

    private <Z extends AnyZone> Job<Z> job(Class<? extends AnyZone> zone, JobBody body) {
        ImmutableJob.Builder<Z> job = ImmutableJob.<Z>builder()
                .id(reference.id())
                .zone(zone)
                .name(Optional.ofNullable(name))
                .needs(needs.keySet())
                .condition(Optional.ofNullable(condition))
                .permissions(Optional.ofNullable(permissions))
                .env(env)
                .defaults(Optional.ofNullable(defaults))
                .concurrency(Optional.ofNullable(concurrency))
                .outputs(outputs)
                .matrix(Optional.ofNullable(matrix))
                .failFast(Optional.ofNullable(failFast))
                .maxParallel(Optional.ofNullable(maxParallel))
                .timeoutMinutes(Optional.ofNullable(timeoutMinutes))
                .continueOnError(Optional.ofNullable(continueOnError))
                .container(Optional.ofNullable(container))
                .services(services)
                .body(body)
                .comment(Optional.ofNullable(comment))
                .neededJobs(needs.values())
                .reference(reference)
                .location(location);
        raw.forEach(job::raw);
        return job.build();
    }
}
