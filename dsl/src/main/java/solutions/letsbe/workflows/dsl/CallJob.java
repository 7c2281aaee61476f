package solutions.letsbe.workflows.dsl;

import java.util.LinkedHashMap;
import java.util.Map;
import solutions.letsbe.workflows.dsl.event.CallSecret;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * A job that calls another workflow, which says with its own handles what it takes.
 *
 * @param <Z> the zone of the called workflow
 */
public final class CallJob<Z extends AnyZone> extends JobSettings<CallJob<Z>> {
    private final Callable<Z> callable;
    private final Map<String, InputValue> inputs = new LinkedHashMap<>();
    private final Map<String, Secret<?>> secrets = new LinkedHashMap<>();
    private boolean inheritSecrets;

    CallJob(JobDraft draft, Callable<Z> callable) {
        super(draft);
        this.callable = callable;
    }

    @Override
    CallJob<Z> self() {
        return this;
    }

    /** Gives an input: a text, a boolean or a number, as the input's type says. */
    public <T> CallJob<Z> with(Input<T> input, T value) {
        if (value instanceof Boolean flag) {
            return put(input, new InputValue.Flag(flag));
        }
        if (value instanceof Number number) {
            return put(input, new InputValue.Amount(number));
        }
        return put(input, new InputValue.Literal(PlainText.of("the input " + input.name(), String.valueOf(value))));
    }

    /** Gives an input, computed. */
    public <T> CallJob<Z> with(Input<T> input, Expr<T> value) {
        return put(input, new InputValue.Computed(value));
    }

    /** Hands over one secret. Gitea takes a plain secret here, and nothing made of one. */
    public CallJob<Z> secret(CallSecret<? super Z> declared, Secret<? super Z> secret) {
        if (!callable.trigger().secrets().contains(declared)) {
            throw draft.refused("the called workflow declares no secret '" + declared.name() + "'");
        }
        if (!secret.isPlain()) {
            throw draft.refused("a called workflow takes a plain secret, not one made with format(...)");
        }
        if (secrets.put(declared.name(), secret) != null) {
            throw draft.refused("the secret '" + declared.name() + "' is handed over twice");
        }
        return this;
    }

    /** Hands over all secrets of the caller. */
    public CallJob<Z> inheritSecrets() {
        inheritSecrets = true;
        return this;
    }

    /**
     * The job.
     *
     * @throws InvalidWorkflowException if a required input or secret is missing, naming the Java line
     */
    public Job<Z> build() {
        for (Input<?> input : callable.trigger().inputs()) {
            if (input.isRequired() && !inputs.containsKey(input.name())) {
                throw draft.refused("job '" + draft.reference.id() + "' does not give the required input '"
                        + input.name() + "' of " + callable.uses() + "; add .with(...)");
            }
        }
        for (CallSecret<?> secret : callable.trigger().secrets()) {
            if (secret.isRequired() && !inheritSecrets && !secrets.containsKey(secret.name())) {
                throw draft.refused("job '" + draft.reference.id() + "' does not hand over the required secret '"
                        + secret.name() + "' of " + callable.uses() + "; add .secret(...)");
            }
        }
        return draft.build(callable.zone(), new JobBody.Call(callable, inputs, secrets, inheritSecrets));
    }

    private CallJob<Z> put(Input<?> input, InputValue value) {
        if (!callable.trigger().inputs().contains(input)) {
            throw draft.refused("the called workflow declares no input '" + input.name() + "' by this handle");
        }
        if (inputs.put(input.name(), value) != null) {
            throw draft.refused("the input '" + input.name() + "' is given twice");
        }
        return this;
    }
}
