package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * What can be said of a workflow once its triggers are known.
 *
 * @param <Z> the zone
 * @param <B> the stage, so that each verb returns it
 */
public abstract sealed class WorkflowSettings<Z extends AnyZone, B> permits WorkflowWithoutJobs, WorkflowBuilder {
    final WorkflowDraft<Z> draft;

    WorkflowSettings(WorkflowDraft<Z> draft) {
        this.draft = draft;
    }

    abstract B self();

    /** The title, which is part of every commit status; the id without one. */
    public final B name(String title) {
        draft.builder.name(PlainText.line("the name of a workflow", title));
        return self();
    }

    /** The title of every run; needs Gitea 1.25. */
    public final B runName(String title) {
        draft.builder.runName(new InputValue.Literal(PlainText.line("the name of a run", title)));
        return self();
    }

    /** The title of a run, computed of {@code github}, {@code inputs} and {@code vars}; needs Gitea 1.25. */
    public final B runName(Expr<?> title) {
        draft.builder.runName(new InputValue.Computed(title));
        return self();
    }

    /** What the run's token may do, and nothing else; needs Gitea 1.26. */
    public final B permissions(Permission first, Permission... more) {
        Permission[] all = new Permission[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return permissions(Permissions.of(all));
    }

    /** What the run's token may do, and nothing else; needs Gitea 1.26. */
    public final B permissions(Permissions permissions) {
        draft.builder.permissions(permissions);
        return self();
    }

    /** Sets a variable for all jobs. */
    public final B env(String name, String value) {
        return put(name, new InputValue.Literal(PlainText.of("the env variable " + name, value)));
    }

    /** Sets a variable for all jobs to a computed value. */
    public final B env(String name, Expr<?> value) {
        return put(name, new InputValue.Computed(value));
    }

    /** Sets a variable for all jobs to a secret of the workflow's zone. Prefer the one step that needs it. */
    public final B env(String name, Secret<? super Z> secret) {
        return put(name, new InputValue.Confidential(secret));
    }

    /** What scripts do that say nothing else. */
    public final B defaults(Defaults defaults) {
        draft.builder.defaults(defaults);
        return self();
    }

    /** Which other runs it does not run beside; needs Gitea 1.26. */
    public final B concurrency(Concurrency concurrency) {
        draft.builder.concurrency(concurrency);
        return self();
    }

    /** Why the workflow is there: a comment at its top in the YAML. */
    public final B because(String reason) {
        draft.builder.comment(PlainText.printable("because(...)", reason));
        return self();
    }

    /** A key that has no typed way to be said. Counted and reported; refused if it mentions {@code secrets}. */
    public final B raw(String key, Object value) {
        draft.builder.raw(Raw.of(key, value));
        return self();
    }

    private B put(String name, InputValue value) {
        if (!draft.variables.add(Identifiers.variable(name))) {
            throw new InvalidWorkflowException(Location.here(), "the env variable " + name + " is set twice");
        }
        draft.builder.env(name, value);
        return self();
    }
}
