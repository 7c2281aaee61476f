package solutions.letsbe.workflows.dsl.event;

import java.util.Objects;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.value.Identifiers;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * A secret that the caller of a reusable workflow hands over.
 *
 * @param <Z> the zone of the reusable workflow
 */
public final class CallSecret<Z extends AnyZone> implements Origin {
    private final Secret<Z> value;
    private final String name;
    private final boolean required;
    private final Optional<String> description;

    private CallSecret(Secret<Z> value, String name, boolean required, Optional<String> description) {
        this.value = value;
        this.name = name;
        this.required = required;
        this.description = description;
    }

    /** A secret that the caller may hand over. */
    public static <Z extends AnyZone & HoldsSecrets> CallSecret<Z> of(Class<Z> zone, String name) {
        return new CallSecret<>(
                Secret.declared(zone, Identifiers.id("the name of a secret", name)), name, false, Optional.empty());
    }

    /** The caller must hand it over. */
    public CallSecret<Z> required() {
        return new CallSecret<>(value, name, true, description);
    }

    /** What it is for. */
    public CallSecret<Z> description(String text) {
        return new CallSecret<>(value, name, required, Optional.of(PlainText.of("a description", text)));
    }

    /** The name that the reusable workflow knows it by. */
    public String name() {
        return name;
    }

    /** Whether the caller must hand it over. */
    public boolean isRequired() {
        return required;
    }

    /** What it is for. */
    public Optional<String> description() {
        return description;
    }

    /** The secret, as the reusable workflow reads it. */
    public Secret<Z> value() {
        return value;
    }

    /** Equal to another that says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CallSecret<?> that
                && value.equals(that.value)
                && required == that.required
                && description.equals(that.description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, required, description);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
