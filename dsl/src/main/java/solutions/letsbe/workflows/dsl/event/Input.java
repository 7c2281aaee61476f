package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * An input of a workflow, whether a person starts it or another workflow calls it.
 *
 * @param <T> {@link String}, {@link Boolean} or {@link Number}
 */
public final class Input<T> extends DispatchInput<T> {
    private final String type;
    private final Optional<String> description;
    private final boolean required;
    private final Optional<T> defaultValue;

    private Input(String name, String type, Optional<String> description, boolean required, Optional<T> defaultValue) {
        super(Identifiers.id("the name of an input", name));
        this.type = type;
        this.description = description;
        this.required = required;
        this.defaultValue = defaultValue;
    }

    /** A text. */
    public static Input<String> text(String name) {
        return new Input<>(name, "string", Optional.empty(), false, Optional.empty());
    }

    /** True or false. */
    public static Input<Boolean> flag(String name) {
        return new Input<>(name, "boolean", Optional.empty(), false, Optional.empty());
    }

    /** A number. */
    public static Input<Number> number(String name) {
        return new Input<>(name, "number", Optional.empty(), false, Optional.empty());
    }

    /** What it is for. Say it before anything reads the handle, since this is another handle. */
    public Input<T> description(String text) {
        return new Input<>(name(), type, Optional.of(PlainText.of("a description", text)), required, defaultValue);
    }

    /** It must be given. */
    public Input<T> required() {
        return new Input<>(name(), type, description, true, defaultValue);
    }

    /** What it is when nothing is given. */
    public Input<T> orElse(T value) {
        return new Input<>(name(), type, description, required, Optional.of(value));
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Optional<String> description() {
        return description;
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public Optional<Object> defaultValue() {
        return defaultValue.map(value -> value);
    }

    /** Equal to another that says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Input<?> that
                && name().equals(that.name())
                && type.equals(that.type)
                && required == that.required
                && description.equals(that.description)
                && defaultValue.equals(that.defaultValue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), type, required, description, defaultValue);
    }
}
