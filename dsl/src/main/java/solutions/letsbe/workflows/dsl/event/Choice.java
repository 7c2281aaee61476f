package solutions.letsbe.workflows.dsl.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.PlainText;

/** One of several texts, chosen by the person who starts the workflow. Gitea shows the list and does not enforce it. */
public final class Choice extends DispatchInput<String> {
    private final List<String> options;
    private final Optional<String> description;
    private final boolean required;
    private final Optional<String> defaultValue;

    private Choice(
            String name,
            List<String> options,
            Optional<String> description,
            boolean required,
            Optional<String> defaultValue) {
        super(Identifiers.id("the name of an input", name));
        this.options = options;
        this.description = description;
        this.required = required;
        this.defaultValue = defaultValue;
    }

    /**
     * A choice of these.
     *
     * @throws InvalidWorkflowException if one is named twice
     */
    public static Choice of(String name, String first, String... more) {
        List<String> options = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        if (new LinkedHashSet<>(options).size() < options.size()) {
            throw new InvalidWorkflowException(
                    Location.here(), "the choice '" + name + "' names an option twice: " + options);
        }
        return new Choice(name, options, Optional.empty(), false, Optional.empty());
    }

    /** The options, in their order. */
    public List<String> options() {
        return options;
    }

    /** What it is for. Say it before anything reads the handle, since this is another handle. */
    public Choice description(String text) {
        return new Choice(name(), options, Optional.of(PlainText.of("a description", text)), required, defaultValue);
    }

    /** One must be chosen. */
    public Choice required() {
        return new Choice(name(), options, description, true, defaultValue);
    }

    /**
     * What is chosen at first.
     *
     * @throws InvalidWorkflowException if it is none of the options
     */
    public Choice orElse(String option) {
        if (!options.contains(option)) {
            throw new InvalidWorkflowException(
                    Location.here(), "'" + option + "' is no option of '" + name() + "', which has " + options);
        }
        return new Choice(name(), options, description, required, Optional.of(option));
    }

    @Override
    public String type() {
        return "choice";
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
        return other instanceof Choice that
                && name().equals(that.name())
                && options.equals(that.options)
                && required == that.required
                && description.equals(that.description)
                && defaultValue.equals(that.defaultValue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), options, required, description, defaultValue);
    }
}
