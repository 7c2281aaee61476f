package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * A step that runs an action.
 *
 * @param <Z> the zone whose secrets it reads
 * @param <O> the handle of the action's outputs
 */
@Value.Immutable
public abstract non-sealed class ActionStep<Z extends AnyZone, O> extends Step<Z> {
    /** The action with its inputs. */
    public abstract Action<Z, O> action();

    static <Z extends AnyZone, O> ActionStep<Z, O> of(Action<Z, O> action) {
        return ImmutableActionStep.<Z, O>builder()
                .action(action)
                .settings(StepSettings.here())
                .build();
    }

    /** The action's outputs. Reading one gives the step its id. */
    public O outputs() {
        return action().outputs(this::readOutput);
    }

    /** Chooses the id under which the step's outputs are read; without it one is made of the name. */
    public ActionStep<Z, O> id(String id) {
        return changed(SettingsEditor.of(settings()).id(id));
    }

    /** The title shown in the log. */
    public ActionStep<Z, O> name(String name) {
        return changed(SettingsEditor.of(settings()).name(name));
    }

    /** A title that is computed. */
    public ActionStep<Z, O> name(Expr<String> name) {
        return changed(SettingsEditor.of(settings()).name(name));
    }

    /** When the step runs. Said twice it is refused: join conditions with {@code and(...)}. */
    public ActionStep<Z, O> onlyIf(Expr<Boolean> condition) {
        return changed(SettingsEditor.of(settings()).onlyIf(condition));
    }

    /** Sets a variable for this step. */
    public ActionStep<Z, O> env(String name, String value) {
        return changed(SettingsEditor.of(settings()).env(name, value));
    }

    /** Sets a variable for this step to a computed value. This is how a value reaches a script. */
    public ActionStep<Z, O> env(String name, Expr<?> value) {
        return changed(SettingsEditor.of(settings()).env(name, value));
    }

    /** Sets a variable for this step to a secret, which makes it a step of the secret's zone. */
    public <SecretZone extends Z> ActionStep<SecretZone, O> env(String name, Secret<SecretZone> secret) {
        return changed(SettingsEditor.of(settings()).env(name, secret));
    }

    /** The job goes on when this step fails. */
    public ActionStep<Z, O> continueOnError() {
        return changed(SettingsEditor.of(settings()).continueOnError());
    }

    /** The job goes on when this step fails, if the expression holds; needs Gitea 1.27.3. */
    public ActionStep<Z, O> continueOnError(Expr<Boolean> when) {
        return changed(SettingsEditor.of(settings()).continueOnError(when));
    }

    /** Minutes after which the step is ended; greater than 0. */
    public ActionStep<Z, O> timeoutMinutes(int minutes) {
        return changed(SettingsEditor.of(settings()).timeoutMinutes(minutes));
    }

    /** Minutes after which the step is ended, computed. */
    public ActionStep<Z, O> timeoutMinutes(Expr<Number> minutes) {
        return changed(SettingsEditor.of(settings()).timeoutMinutes(minutes));
    }

    /** Why the step is there: a comment above it in the YAML. */
    public ActionStep<Z, O> because(String reason) {
        return changed(SettingsEditor.of(settings()).because(reason));
    }

    /** What the step is for, told to policies, pictures and the simulation. It changes nothing in the YAML. */
    public ActionStep<Z, O> purpose(Purpose first, Purpose... more) {
        return changed(SettingsEditor.of(settings()).purpose(first, more));
    }

    /** A key that has no typed way to be said. Counted and reported; refused if it mentions {@code secrets}. */
    public ActionStep<Z, O> raw(String key, Object value) {
        return changed(SettingsEditor.of(settings()).raw(key, value));
    }

    private <T extends Z> ActionStep<T, O> changed(StepSettings settings) {
        return ImmutableActionStep.<T, O>builder()
                .action(action().in())
                .settings(settings)
                .build();
    }

    @Override
    String impliedId() {
        return Identifiers.slug(action().reference().shortName());
    }

    @Override
    String impliedTitle() {
        return action().reference().uses();
    }

    @Override
    List<InputValue> values() {
        List<InputValue> values = commonValues();
        Map<String, InputValue> inputs = action().inputs();
        values.addAll(inputs.values());
        return values;
    }
}
