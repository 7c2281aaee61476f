package solutions.letsbe.workflows.schema.expression.type;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How two types relate. */
final class TypeMerge {
    private TypeMerge() {}

    static Type of(Type one, Type other) {
        if (isSame(one, other)) {
            return one;
        }
        if (one instanceof Type.Array first && other instanceof Type.Array second) {
            // A dot after the one reads each element, after the other nothing.
            return first.filtered() == second.filtered()
                    ? new Type.Array(first.element().merge(second.element()), first.filtered())
                    : Type.ANY;
        }
        if (one.isObject() && other.isObject()) {
            return objects(one, other);
        }
        boolean text = one instanceof Type.Str && isTextLike(other) || other instanceof Type.Str && isTextLike(one);
        return text ? Type.STRING : Type.ANY;
    }

    /** Whether two types are one for sure; arrays and objects are compared part by part anyway. */
    private static boolean isSame(Type one, Type other) {
        return one == other || one.isScalar() && one.getClass() == other.getClass();
    }

    static boolean accepts(Type wanted, Type given) {
        if (wanted instanceof Type.Any || given instanceof Type.Any || isSame(wanted, given)) {
            return true;
        }
        if (wanted instanceof Type.Str) {
            return isTextLike(given);
        }
        if (wanted instanceof Type.Array array && given instanceof Type.Array other) {
            return accepts(array.element(), other.element());
        }
        return wanted.isObject() && given.isObject() && acceptsObject(wanted, given);
    }

    private static boolean acceptsObject(Type wanted, Type given) {
        if (wanted instanceof Type.MapOf map) {
            return accepts(map.value(), anyValue(given));
        }
        boolean mayLack = wanted instanceof Type.OpenObject;
        return known(wanted).entrySet().stream().allMatch(property -> given.property(property.getKey())
                .map(type -> accepts(property.getValue(), type))
                .orElse(mayLack));
    }

    private static Type objects(Type one, Type other) {
        if (one instanceof Type.MapOf || other instanceof Type.MapOf) {
            return new Type.MapOf(anyValue(one).merge(anyValue(other)));
        }
        SortedMap<String, Type> properties = properties(one, other);
        boolean closed = one instanceof Type.ClosedObject && other instanceof Type.ClosedObject;
        return closed ? new Type.ClosedObject(properties) : new Type.OpenObject(properties);
    }

    /** Every property of either; one that only one of them has may be missing, which is nothing that a type tells. */
    private static SortedMap<String, Type> properties(Type one, Type other) {
        SortedMap<String, Type> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Type object : List.of(one, other)) {
            for (String name : known(object).keySet()) {
                Type first =
                        one.property(name).orElseGet(() -> other.property(name).orElse(Type.ANY));
                both.put(name, first.merge(other.property(name).orElse(first)));
            }
        }
        return both;
    }

    private static SortedMap<String, Type> known(Type object) {
        if (object instanceof Type.ClosedObject closed) {
            return closed.properties();
        }
        return object instanceof Type.OpenObject open ? open.properties() : Collections.emptySortedMap();
    }

    /** What any value of the object is. */
    static Type anyValue(Type object) {
        if (object instanceof Type.MapOf map) {
            return map.value();
        }
        if (object instanceof Type.ClosedObject closed) {
            return closed.properties().values().stream().reduce(Type::merge).orElse(Type.ANY);
        }
        return Type.ANY;
    }

    private static boolean isTextLike(Type type) {
        return type instanceof Type.Str || type instanceof Type.Num || type instanceof Type.Bool;
    }
}
