package solutions.letsbe.workflows.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.script.Script;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * A step that runs a script.
 *
 * <p>The script holds no <code>${{</code>: a value reaches it through {@code env}, where no shell can read it as code.
 *
 * @param <Z> the zone whose secrets it reads
 */
@Value.Immutable
public abstract non-sealed class RunStep<Z extends AnyZone> extends Step<Z> {
    /** The script, lines ended by a line feed. */
    public abstract String script();

    /** The shell; the job's default, then {@code bash}, where none is said. */
    public abstract Optional<String> shell();

    /** The folder it runs in, relative to the workspace. */
    public abstract Optional<InputValue> workingDirectory();

    /** The outputs that the script writes to {@code $GITHUB_OUTPUT}. */
    public abstract Set<String> outputs();

    /** The script file that it calls, which is installed into the workflow's repository. */
    public abstract Optional<Script> calls();

    static RunStep<AnyZone> of(Script script, String... arguments) {
        return ImmutableRunStep.<AnyZone>builder()
                .script(script.call(arguments))
                .calls(script)
                .settings(StepSettings.here())
                .build();
    }

    static RunStep<AnyZone> of(String script) {
        Location location = Location.here();
        if (script.isBlank()) {
            throw new InvalidWorkflowException(location, "run(...) was given an empty script");
        }
        if (script.contains("${{")) {
            throw new InvalidWorkflowException(
                    location,
                    "run(...) was given a script that holds '${{', which would paste a value into code; write run(\"... \\\"$NAME\\\"\").env(\"NAME\", value)");
        }
        return ImmutableRunStep.<AnyZone>builder()
                .script(PlainText.printable(
                        "a script",
                        script.endsWith("\n") && script.indexOf('\n') == script.length() - 1 ? script.strip() : script))
                .settings(StepSettings.here())
                .build();
    }

    /** Chooses the id under which the step's outputs are read; without it one is made of the name. */
    public RunStep<Z> id(String id) {
        return changed(SettingsEditor.of(settings()).id(id));
    }

    /** The title shown in the log. */
    public RunStep<Z> name(String name) {
        return changed(SettingsEditor.of(settings()).name(name));
    }

    /** A title that is computed. */
    public RunStep<Z> name(Expr<String> name) {
        return changed(SettingsEditor.of(settings()).name(name));
    }

    /** When the step runs. Said twice it is refused: join conditions with {@code and(...)}. */
    public RunStep<Z> onlyIf(Expr<Boolean> condition) {
        return changed(SettingsEditor.of(settings()).onlyIf(condition));
    }

    /** Sets a variable for this step. */
    public RunStep<Z> env(String name, String value) {
        return changed(SettingsEditor.of(settings()).env(name, value));
    }

    /** Sets a variable for this step to a computed value. This is how a value reaches a script. */
    public RunStep<Z> env(String name, Expr<?> value) {
        return changed(SettingsEditor.of(settings()).env(name, value));
    }

    /** Sets a variable for this step to a secret, which makes it a step of the secret's zone. */
    public <SecretZone extends Z> RunStep<SecretZone> env(String name, Secret<SecretZone> secret) {
        return changed(SettingsEditor.of(settings()).env(name, secret));
    }

    /** The job goes on when this step fails. */
    public RunStep<Z> continueOnError() {
        return changed(SettingsEditor.of(settings()).continueOnError());
    }

    /** The job goes on when this step fails, if the expression holds; needs Gitea 1.27.3. */
    public RunStep<Z> continueOnError(Expr<Boolean> when) {
        return changed(SettingsEditor.of(settings()).continueOnError(when));
    }

    /** Minutes after which the step is ended; greater than 0. */
    public RunStep<Z> timeoutMinutes(int minutes) {
        return changed(SettingsEditor.of(settings()).timeoutMinutes(minutes));
    }

    /** Minutes after which the step is ended, computed. */
    public RunStep<Z> timeoutMinutes(Expr<Number> minutes) {
        return changed(SettingsEditor.of(settings()).timeoutMinutes(minutes));
    }

    /** Why the step is there: a comment above it in the YAML. */
    public RunStep<Z> because(String reason) {
        return changed(SettingsEditor.of(settings()).because(reason));
    }

    /** What the step is for, told to policies, pictures and the simulation. It changes nothing in the YAML. */
    public RunStep<Z> purpose(Purpose first, Purpose... more) {
        return changed(SettingsEditor.of(settings()).purpose(first, more));
    }

    /** A key that has no typed way to be said. Counted and reported; refused if it mentions {@code secrets}. */
    public RunStep<Z> raw(String key, Object value) {
        return changed(SettingsEditor.of(settings()).raw(key, value));
    }

    /** The shell: {@code bash}, {@code sh}, {@code pwsh}, {@code python}, {@code cmd}, or a command with {@code {0}}. */
    public RunStep<Z> shell(String shell) {
        return ImmutableRunStep.<Z>builder()
                .from(this)
                .shell(ShellName.of(shell))
                .build();
    }

    /** The folder that the script runs in, relative to the workspace. */
    public RunStep<Z> workingDirectory(String folder) {
        return ImmutableRunStep.<Z>builder()
                .from(this)
                .workingDirectory(new InputValue.Literal(PlainText.line("the working directory of a step", folder)))
                .build();
    }

    /** The folder that the script runs in, computed. */
    public RunStep<Z> workingDirectory(Expr<String> folder) {
        return ImmutableRunStep.<Z>builder()
                .from(this)
                .workingDirectory(new InputValue.Computed(folder))
                .build();
    }

    /** Declares outputs that the script writes, as {@code echo "digest=..." >> "$GITHUB_OUTPUT"}. */
    public RunStep<Z> writes(String first, String... more) {
        Set<String> outputs = new LinkedHashSet<>(outputs());
        outputs.add(Identifiers.id("the name of an output", first));
        for (String output : more) {
            outputs.add(Identifiers.id("the name of an output", output));
        }
        return ImmutableRunStep.<Z>builder().from(this).outputs(outputs).build();
    }

    /**
     * An output of the script.
     *
     * @throws InvalidWorkflowException if {@link #writes} did not declare it
     */
    public Expr<String> output(String name) {
        if (!outputs().contains(name)) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "the step '" + title() + "' does not say that it writes '" + name + "'; it writes " + outputs()
                            + "; declare it with .writes(\"" + name + "\")");
        }
        return readOutput(name);
    }

    private <T extends AnyZone> RunStep<T> changed(StepSettings settings) {
        return ImmutableRunStep.<T>builder()
                .script(script())
                .shell(shell())
                .workingDirectory(workingDirectory())
                .outputs(outputs())
                .calls(calls())
                .settings(settings)
                .build();
    }

    @Override
    String impliedId() {
        return "";
    }

    @Override
    String impliedTitle() {
        return shortened(script());
    }

    @Override
    List<InputValue> values() {
        List<InputValue> values = commonValues();
        workingDirectory().ifPresent(values::add);
        return values;
    }
}
