package solutions.letsbe.workflows.generator.bindings;

import java.util.List;
import java.util.Optional;

/**
 * An input of an action.
 *
 * @param name its name
 * @param type what it takes
 * @param values the only texts that it takes, where somebody wrote them down; empty for any
 * @param defaultValue what it is when nothing is given
 * @param required whether the metadata says that it must be given
 * @param deprecated whether it should no longer be given
 * @param description what it is for, where somebody wrote it down; the metadata's own words are not taken over
 */
public record LockedInput(
        String name,
        Type type,
        List<String> values,
        Optional<String> defaultValue,
        boolean required,
        boolean deprecated,
        Optional<String> description) {
    /** What an input takes. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** True or false. */
        BOOLEAN,
        /** A whole number. */
        NUMBER
    }

    /** Copies. */
    public LockedInput {
        values = List.copyOf(values);
    }

    /** Whether the compiler demands it: required, nothing stands in for it, and nobody is told to stay away from it. */
    public boolean isDemanded() {
        return required && defaultValue.isEmpty() && !deprecated;
    }

    /** This input as the metadata has it now, with what somebody wrote down by hand. */
    LockedInput correctedBy(LockedInput byHand) {
        Type kept = byHand.type != guessed(byHand.defaultValue) ? byHand.type : type;
        return new LockedInput(name, kept, byHand.values, defaultValue, required, deprecated, byHand.description);
    }

    /** Boolean where the default is true or false, else text. */
    static Type guessed(Optional<String> defaultValue) {
        return defaultValue
                        .filter(text -> text.equals("true") || text.equals("false"))
                        .isPresent()
                ? Type.BOOLEAN
                : Type.TEXT;
    }
}
