package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * What can be said of a job that has its own steps.
 *
 * @param <Z> the zone it runs in
 * @param <B> the stage, so that each verb returns it
 */
public abstract sealed class StepsJobSettings<Z extends AnyZone, B> extends JobSettings<B>
        permits JobWithoutSteps, JobBuilder {
    StepsJobSettings(JobDraft draft) {
        super(draft);
    }

    /** Sets a variable for all steps. */
    public final B env(String name, String value) {
        draft.env(name, new InputValue.Literal(PlainText.of("the env variable " + name, value)));
        return self();
    }

    /** Sets a variable for all steps to a computed value. */
    public final B env(String name, Expr<?> value) {
        draft.env(name, new InputValue.Computed(value));
        return self();
    }

    /** Sets a variable for all steps to a secret of the job's zone. Prefer the one step that needs it. */
    public final B env(String name, Secret<? super Z> secret) {
        draft.env(name, new InputValue.Confidential(secret));
        return self();
    }

    /** What scripts do that say nothing else. */
    public final B defaults(Defaults defaults) {
        draft.defaults = defaults;
        return self();
    }

    /** Minutes after which the job is ended; greater than 0; needs runner 2.0. */
    public final B timeoutMinutes(int minutes) {
        draft.timeoutMinutes = new InputValue.Amount(SettingsEditor.positive("the timeout of a job", minutes));
        return self();
    }

    /** Minutes after which the job is ended, computed. */
    public final B timeoutMinutes(Expr<Number> minutes) {
        draft.timeoutMinutes = new InputValue.Computed(minutes);
        return self();
    }

    /** The container that the steps run in. */
    public final B container(Container<? super Z> container) {
        if (!container.command().isEmpty()) {
            throw draft.refused("only a service has a command; the container of a job runs its steps");
        }
        draft.container = container;
        return self();
    }

    /** A container beside the job, which its steps reach under this host name. Not started on a host-mode runner. */
    public final B service(String name, Container<? super Z> container) {
        draft.service(name, container);
        return self();
    }

    /**
     * Declares an output. The handle is the only way to read it, and whoever reads it needs this job.
     *
     * @param value made of outputs of this job's steps
     */
    public final Expr<String> output(String name, Expr<String> value) {
        return draft.output(name, value);
    }
}
