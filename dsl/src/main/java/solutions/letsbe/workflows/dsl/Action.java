package solutions.letsbe.workflows.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * An action with its inputs: a value that {@link Gitea#step(Action)} makes a step of.
 *
 * <p>Bindings that are generated from an action's metadata build it with types. {@link Gitea#uses(String, String, String)}
 * builds one without, which is counted and reported.
 *
 * @param <Z> the zone whose secrets it reads
 * @param <O> the handle of its outputs
 */
public final class Action<Z extends AnyZone, O> {
    private final ActionReference reference;
    private final Map<String, InputValue> inputs;
    private final Function<Function<String, Expr<String>>, O> outputs;
    private final boolean typed;

    private Action(
            ActionReference reference,
            Map<String, InputValue> inputs,
            Function<Function<String, Expr<String>>, O> outputs,
            boolean typed) {
        this.reference = reference;
        this.inputs = inputs;
        this.outputs = outputs;
        this.typed = typed;
    }

    /**
     * For generated bindings: an action without inputs yet.
     *
     * @param outputs makes the handle of the outputs of a way to read one by its name
     */
    public static <O> Action<AnyZone, O> bound(
            ActionReference reference, Function<Function<String, Expr<String>>, O> outputs) {
        return new Action<>(reference, new LinkedHashMap<>(), outputs, true);
    }

    static Action<AnyZone, UntypedOutputs> unbound(ActionReference reference) {
        return new Action<>(reference, new LinkedHashMap<>(), UntypedOutputs::new, false);
    }

    /** Sets an input to a text. */
    public Action<Z, O> with(String input, String value) {
        return put(
                input, new InputValue.Literal(PlainText.of("the input " + input + " of " + reference.uses(), value)));
    }

    /** Sets an input to true or false. */
    public Action<Z, O> with(String input, boolean value) {
        return put(input, new InputValue.Flag(value));
    }

    /** Sets an input to a number. */
    public Action<Z, O> with(String input, Number value) {
        return put(input, new InputValue.Amount(value));
    }

    /** Sets an input to a computed value. */
    public Action<Z, O> with(String input, Expr<?> value) {
        return put(input, new InputValue.Computed(value));
    }

    /** Sets an input to a secret, which makes this an action of the secret's zone. */
    public <SecretZone extends Z> Action<SecretZone, O> with(String input, Secret<SecretZone> secret) {
        return put(input, new InputValue.Confidential(secret));
    }

    private <T extends Z> Action<T, O> put(String input, InputValue value) {
        if (inputs.containsKey(PlainText.line("the name of an input", input))) {
            throw new InvalidWorkflowException(
                    Location.here(), "the input " + input + " of " + reference.uses() + " is set twice");
        }
        Map<String, InputValue> more = new LinkedHashMap<>(inputs);
        more.put(input, value);
        return new Action<>(reference, more, outputs, typed);
    }

    /** The same action as one of a narrower zone. */
    <T extends Z> Action<T, O> in() {
        return new Action<>(reference, inputs, outputs, typed);
    }

    /** Which action it is. */
    public ActionReference reference() {
        return reference;
    }

    /** The inputs in the order they were set. */
    public Map<String, InputValue> inputs() {
        return Collections.unmodifiableMap(inputs);
    }

    /** Whether a binding checked its inputs. */
    public boolean isTyped() {
        return typed;
    }

    O outputs(Function<String, Expr<String>> read) {
        return outputs.apply(read);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Action<?, ?> that && reference.equals(that.reference) && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return 31 * reference.hashCode() + inputs.hashCode();
    }

    @Override
    public String toString() {
        return reference.text() + inputs;
    }
}
