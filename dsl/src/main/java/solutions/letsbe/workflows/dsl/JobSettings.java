package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.value.Raw;

/**
 * What can be said of a job at every stage of its builder, whatever it does.
 *
 * @param <B> the stage, so that each verb returns it
 */
public abstract sealed class JobSettings<B> permits JobWithoutRunner, StepsJobSettings, CallJob {
    final JobDraft draft;

    JobSettings(JobDraft draft) {
        this.draft = draft;
    }

    abstract B self();

    /** The title, which is part of the commit status. */
    public final B name(String title) {
        draft.name = new InputValue.Literal(PlainText.line("the name of a job", title));
        return self();
    }

    /** A computed title. Gitea fills it in for a job with a matrix only, so it must read an axis. */
    public final B name(Expr<String> title) {
        draft.name = new InputValue.Computed(title);
        return self();
    }

    /** Needs these jobs, beside those whose values it reads. */
    public final B needs(Job<?> first, Job<?>... more) {
        draft.needs(first.reference());
        for (Job<?> job : more) {
            draft.needs(job.reference());
        }
        return self();
    }

    /** When the job runs. Said twice it is refused: join conditions with {@code and(...)}. */
    public final B onlyIf(Expr<Boolean> condition) {
        if (draft.condition != null) {
            throw draft.refused(
                    "job '" + draft.reference.id() + "' already has a condition; join the two with and(...)");
        }
        draft.condition = condition;
        return self();
    }

    /** What the run's token may do in this job, and nothing else. */
    public final B permissions(Permission first, Permission... more) {
        Permission[] all = new Permission[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return permissions(Permissions.of(all));
    }

    /** What the run's token may do in this job, and nothing else. */
    public final B permissions(Permissions permissions) {
        draft.permissions = permissions;
        return self();
    }

    /** Which others it does not run beside. */
    public final B concurrency(Concurrency concurrency) {
        draft.concurrency = concurrency;
        return self();
    }

    /** Runs the job for each combination. */
    public final B matrix(Matrix matrix) {
        draft.matrix = matrix;
        return self();
    }

    /** Whether one failed combination ends the others. Gitea does not act on it yet. */
    public final B failFast(boolean failFast) {
        draft.failFast = failFast;
        return self();
    }

    /** How many combinations run at the same time; greater than 0; needs Gitea 28. */
    public final B maxParallel(int jobs) {
        draft.maxParallel = new InputValue.Amount(SettingsEditor.positive("max-parallel", jobs));
        return self();
    }

    /** How many combinations run at the same time, computed; needs Gitea 28. */
    public final B maxParallel(Expr<Number> jobs) {
        draft.maxParallel = new InputValue.Computed(jobs);
        return self();
    }

    /** The run succeeds although this job fails; needs Gitea 1.27 and runner 2.0. */
    public final B continueOnError() {
        draft.continueOnError = new InputValue.Flag(true);
        return self();
    }

    /** The run succeeds although this job fails, if the expression holds. */
    public final B continueOnError(Expr<Boolean> when) {
        draft.continueOnError = new InputValue.Computed(when);
        return self();
    }

    /** Why the job is there: a comment above it in the YAML. */
    public final B because(String reason) {
        draft.comment = PlainText.printable("because(...)", reason);
        return self();
    }

    /** A key that has no typed way to be said. Counted and reported; refused if it mentions {@code secrets}. */
    public final B raw(String key, Object value) {
        draft.raw.add(Raw.of(key, value));
        return self();
    }
}
