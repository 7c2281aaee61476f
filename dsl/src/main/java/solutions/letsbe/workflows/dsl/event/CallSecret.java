package solutions.letsbe.workflows.dsl.event;

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
    private final Class<Z> zone;
    private final String name;
    private final boolean required;
    private final Optional<String> description;

    private CallSecret(Class<Z> zone, String name, boolean required, Optional<String> description) {
        this.zone = zone;
        this.name = name;
        this.required = required;
        this.description = description;
    }

    /** A secret that the caller may hand over. */
    public static <Z extends AnyZone & HoldsSecrets> CallSecret<Z> of(Class<Z> zone, String name) {
        return new CallSecret<>(zone, Identifiers.id("the name of a secret", name), false, Optional.empty());
    }

    /** The caller must hand it over. */
    public CallSecret<Z> required() {
        return new CallSecret<>(zone, name, true, description);
    }

    /** What it is for. */
    public CallSecret<Z> description(String text) {
        return new CallSecret<>(zone, name, required, Optional.of(PlainText.of("a description", text)));
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
        return Secret.declared(zone, name);
    }
}
