package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression comes to, or reads from a context.
 *
 * <p>{@code equals} compares what is in the values; the language's own {@code ==} is another ({@link Evaluator}): it turns values
 * into numbers, does not regard case, and takes two arrays or objects for the same only when they are one and the same.
 */
public sealed interface Value {
    /** {@code null}. */
    Value NULL = new Null();

    /** {@code null}. */
    record Null() implements Value {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Value {}

    /** A number: any double, {@code NaN} and the infinities among them. */
    record Num(double value) implements Value {}

    /** A text. */
    record Str(String value) implements Value {}

    /**
     * An array.
     *
     * @param elements its elements in order; unmodifiable
     * @param filtered whether it came of {@code .*}, so that a dot or bracket after it reads each element and not the array
     */
    record Array(List<Value> elements, boolean filtered) implements Value {
        /** Copies the elements. */
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** An object: properties in their order, read without regard to case. */
    final class Obj implements Value {
        private final Map<String, Value> properties;
        private final Map<String, Value> byLowerCase;

        private Obj(Map<String, Value> given) {
            Map<String, Value> kept = new LinkedHashMap<>();
            Map<String, Value> lower = new LinkedHashMap<>();
            given.forEach((name, value) -> {
                if (lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value) == null) {
                    kept.put(name, value);
                }
            });
            this.properties = Collections.unmodifiableMap(kept);
            this.byLowerCase = lower;
        }

        /** The properties in their order, by name as written; unmodifiable. */
        public Map<String, Value> properties() {
            return properties;
        }

        /** The property of this name, in whatever case. */
        public Optional<Value> get(String anyCase) {
            return Optional.ofNullable(byLowerCase.get(anyCase.toLowerCase(Locale.ROOT)));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Obj same && properties.equals(same.properties);
        }

        @Override
        public int hashCode() {
            return properties.hashCode();
        }

        @Override
        public String toString() {
            return "Obj" + properties;
        }
    }

    /** {@code true} or {@code false}. */
    static Value of(boolean value) {
        return new Bool(value);
    }

    /** A number. */
    static Value of(double value) {
        return new Num(value);
    }

    /** A text. */
    static Value of(String value) {
        return new Str(value);
    }

    /** An array. */
    static Value array(Collection<? extends Value> elements) {
        return new Array(new ArrayList<>(elements), false);
    }

    /** An object of these properties in the order of the map; of names that differ in case alone the first counts. */
    static Obj object(Map<String, ? extends Value> properties) {
        return new Obj(new LinkedHashMap<>(properties));
    }

    /** Whether it is false in a condition: {@code null}, {@code false}, 0, {@code NaN} and the empty text are. */
    default boolean isFalsy() {
        if (this instanceof Bool bool) {
            return !bool.value();
        } else if (this instanceof Num number) {
            return number.value() == 0 || Double.isNaN(number.value());
        } else if (this instanceof Str text) {
            return text.value().isEmpty();
        }
        return this instanceof Null;
    }

    /** Whether it is neither an array nor an object. */
    default boolean isScalar() {
        return !(this instanceof Array || this instanceof Obj);
    }

    /**
     * The text that it becomes in a text: nothing for {@code null}, numbers with at most 15 digits behind the point, {@code Array}
     * and {@code Object} for what cannot be put into one.
     */
    default String text() {
        if (this instanceof Bool bool) {
            return String.valueOf(bool.value());
        } else if (this instanceof Num number) {
            return NumberText.inText(number.value());
        } else if (this instanceof Str text) {
            return text.value();
        } else if (this instanceof Array) {
            return "Array";
        }
        return this instanceof Obj ? "Object" : "";
    }

    /** The number that it becomes in a comparison; {@code NaN} for what is none. */
    default double number() {
        if (this instanceof Bool bool) {
            return bool.value() ? 1 : 0;
        } else if (this instanceof Num number) {
            return number.value();
        } else if (this instanceof Str text) {
            return NumberText.read(text.value());
        }
        return this instanceof Null ? 0 : Double.NaN;
    }
}
