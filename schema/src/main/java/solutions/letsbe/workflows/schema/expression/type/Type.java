package solutions.letsbe.workflows.schema.expression.type;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a value before it is there. A type's text is how a message names it: {@code an array of strings}.
 *
 * <p>A value that can be nothing as well, such as a property that may be missing, has the type of what it is when it is there:
 * where nothing is, an expression goes on with {@code null}.
 */
public sealed interface Type {
    /** Nothing is known. */
    Type ANY = new Any();
    /** {@code null}. */
    Type NULL = new Null();
    /** {@code true} or {@code false}. */
    Type BOOLEAN = new Bool();
    /** A number. */
    Type NUMBER = new Num();
    /** A text. */
    Type STRING = new Str();
    /** An object of which no property is known, though it may have any. */
    Type OBJECT = new OpenObject(Map.of());

    /** Nothing is known. */
    record Any() implements Type {
        @Override
        public String toString() {
            return "any value";
        }
    }

    /** {@code null}, and nothing else. */
    record Null() implements Type {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** {@code true} or {@code false}. */
    record Bool() implements Type {
        @Override
        public String toString() {
            return "a boolean";
        }
    }

    /** A number. */
    record Num() implements Type {
        @Override
        public String toString() {
            return "a number";
        }
    }

    /** A text; what a number or a boolean may become when it is put into one, too. */
    record Str() implements Type {
        @Override
        public String toString() {
            return "a string";
        }
    }

    /**
     * An array.
     *
     * @param element what each element is
     * @param filtered whether it came of {@code .*}, so that a dot or bracket after it reads each element and not the array
     */
    record Array(Type element, boolean filtered) implements Type {
        @Override
        public String toString() {
            return element instanceof Any ? "an array" : "an array of " + TypeWords.plural(element);
        }
    }

    /**
     * An object that may have other properties than the known ones.
     *
     * @param properties the known ones, in alphabetical order, without regard to case; unmodifiable
     */
    record OpenObject(SortedMap<String, Type> properties) implements Type {
        /** Copies the properties. */
        public OpenObject {
            properties = sorted(properties);
        }

        /** The same with properties in any order. */
        public OpenObject(Map<String, Type> properties) {
            this(sorted(properties));
        }

        @Override
        public String toString() {
            return "an object";
        }
    }

    /**
     * An object that has no other properties than these.
     *
     * @param properties all that it has or may have, in alphabetical order, without regard to case; unmodifiable
     */
    record ClosedObject(SortedMap<String, Type> properties) implements Type {
        /** Copies the properties. */
        public ClosedObject {
            properties = sorted(properties);
        }

        /** The same with properties in any order. */
        public ClosedObject(Map<String, Type> properties) {
            this(sorted(properties));
        }

        @Override
        public String toString() {
            return properties.isEmpty()
                    ? "an object without properties"
                    : "an object with " + TypeWords.names(properties.keySet());
        }
    }

    /**
     * An object whose properties nobody can name beforehand, while each is of one type, such as {@code env}.
     *
     * @param value what each of them is
     */
    record MapOf(Type value) implements Type {
        @Override
        public String toString() {
            return value instanceof Any ? "an object" : "an object of " + TypeWords.plural(value);
        }
    }

    /** An array of such elements. */
    static Type arrayOf(Type element) {
        return new Array(element, false);
    }

    /** An object that has these properties and may have more. */
    static Type open(Map<String, Type> properties) {
        return new OpenObject(properties);
    }

    /** An object that has these properties and no other. */
    static Type closed(Map<String, Type> properties) {
        return new ClosedObject(properties);
    }

    /** An object of any keys with such values. */
    static Type mapOf(Type value) {
        return new MapOf(value);
    }

    /** The type of both this and another: what is known of a value that may be either. */
    default Type merge(Type other) {
        return TypeMerge.of(this, other);
    }

    /**
     * Whether a value of the other type serves where one of this type is wanted, without loss: a number or boolean as a string,
     * anything for any, an object whose properties fit and that has every one that a closed object wants.
     */
    default boolean accepts(Type other) {
        return TypeMerge.accepts(this, other);
    }

    /** Whether it is {@code null}, a boolean, a number or a string for certain. */
    default boolean isScalar() {
        return this instanceof Null || this instanceof Bool || this instanceof Num || this instanceof Str;
    }

    /** Whether it is an object for certain, of whichever kind. */
    default boolean isObject() {
        return this instanceof OpenObject || this instanceof ClosedObject || this instanceof MapOf;
    }

    /** Whether it is an array or an object for certain; both are true in a condition and no text. */
    default boolean isStructure() {
        return this instanceof Array || isObject();
    }

    /** What the property of an object is, in whatever case it is named; empty for one that a closed object has not, or no object. */
    default Optional<Type> property(String anyCase) {
        if (this instanceof Any) {
            return Optional.of(ANY);
        } else if (this instanceof MapOf map) {
            return Optional.of(map.value());
        } else if (this instanceof OpenObject open) {
            return Optional.of(open.properties().getOrDefault(anyCase, ANY));
        } else if (this instanceof ClosedObject closed) {
            return Optional.ofNullable(closed.properties().get(anyCase));
        }
        return Optional.empty();
    }

    private static SortedMap<String, Type> sorted(Map<String, Type> properties) {
        SortedMap<String, Type> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(properties);
        return Collections.unmodifiableSortedMap(sorted);
    }
}
