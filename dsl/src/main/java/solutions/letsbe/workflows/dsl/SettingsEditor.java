package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** A copy of a step's settings on its way to being a little different: the one place where they are checked. */
final class SettingsEditor {
    private final ImmutableStepSettings.Builder copy;
    private final StepSettings before;

    private SettingsEditor(StepSettings before) {
        this.before = before;
        this.copy = ImmutableStepSettings.builder().from(before);
    }

    static SettingsEditor of(StepSettings before) {
        return new SettingsEditor(before);
    }

    StepSettings id(String id) {
        return copy.id(Identifiers.id("the id of a step", id)).build();
    }

    StepSettings name(String name) {
        return copy.name(new InputValue.Literal(PlainText.line("the name of a step", name)))
                .build();
    }

    StepSettings name(Expr<String> name) {
        return copy.name(new InputValue.Computed(name)).build();
    }

    StepSettings onlyIf(Expr<Boolean> condition) {
        if (before.condition().isPresent()) {
            throw new InvalidWorkflowException(
                    Location.here(), "this step already has a condition; join the two with and(...)");
        }
        return copy.condition(condition).build();
    }

    StepSettings env(String name, String value) {
        return put(name, new InputValue.Literal(PlainText.of("the env variable " + name, value)));
    }

    StepSettings env(String name, Expr<?> value) {
        return put(name, new InputValue.Computed(value));
    }

    StepSettings env(String name, Secret<?> value) {
        return put(name, new InputValue.Confidential(value));
    }

    private StepSettings put(String name, InputValue value) {
        if (before.env().containsKey(Identifiers.variable(name))) {
            throw new InvalidWorkflowException(Location.here(), "the env variable " + name + " is set twice");
        }
        return copy.env(name, value).build();
    }

    StepSettings continueOnError() {
        return copy.continueOnError(new InputValue.Flag(true)).build();
    }

    StepSettings continueOnError(Expr<Boolean> when) {
        return copy.continueOnError(new InputValue.Computed(when)).build();
    }

    StepSettings timeoutMinutes(int minutes) {
        return copy.timeoutMinutes(new InputValue.Amount(positive("the timeout of a step", minutes)))
                .build();
    }

    StepSettings timeoutMinutes(Expr<Number> minutes) {
        return copy.timeoutMinutes(new InputValue.Computed(minutes)).build();
    }

    StepSettings because(String reason) {
        return copy.comment(PlainText.printable("because(...)", reason)).build();
    }

    StepSettings purpose(Purpose first, Purpose... more) {
        return copy.purposes(first).purposes(more).build();
    }

    StepSettings raw(String key, Object value) {
        return copy.raw(Raw.of(key, value)).build();
    }

    static int positive(String what, int value) {
        if (value <= 0) {
            throw new InvalidWorkflowException(Location.here(), what + " must be greater than 0, but is " + value);
        }
        return value;
    }
}
