package solutions.letsbe.workflows.schema.expression.type;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;

/** What a dot or a bracket reads of a type. */
final class AccessTypes {
    private final List<TypeProblem> problems;

    AccessTypes(List<TypeProblem> problems) {
        this.problems = problems;
    }

    Type property(Expression.Property node, Type of) {
        if (of instanceof Type.Array array && array.filtered()) {
            return new Type.Array(named(node, array.element(), node.name(), true), true);
        }
        return named(node, of, node.name(), false);
    }

    Type index(Expression.Index node, Type of, Type index) {
        if (of instanceof Type.Array array && array.filtered()) {
            return new Type.Array(indexed(node, array.element(), index, true), true);
        }
        return indexed(node, of, index, false);
    }

    Type wildcard(Expression.Wildcard node, Type of) {
        boolean filtered = of instanceof Type.Array array && array.filtered();
        Type from = filtered ? ((Type.Array) of).element() : of;
        if (from.isScalar()) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.NOT_AN_OBJECT,
                    node,
                    ".* reads the elements of an array or object, but " + subject(from, filtered)
                            + ", so this is always empty"));
            return new Type.Array(Type.ANY, true);
        }
        if (from instanceof Type.Array array) {
            return new Type.Array(array.element(), true);
        }
        return new Type.Array(from.isObject() ? TypeMerge.anyValue(from) : Type.ANY, true);
    }

    private Type indexed(Expression.Index node, Type of, Type index, boolean filtered) {
        if (of instanceof Type.Any) {
            return Type.ANY;
        }
        if (of.isScalar()) {
            return noObject(node, "[...]", of, filtered);
        }
        if (of instanceof Type.Array array) {
            return element(node, array, index);
        }
        Optional<Value> constant = Constants.fold(node.index());
        if (constant.isPresent() && constant.get() instanceof Value.Str name) {
            return named(node, of, name.value(), filtered);
        }
        if (!(index instanceof Type.Str || index instanceof Type.Any)) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.WRONG_INDEX,
                    node.index(),
                    "an object is read by the name of a property, which is a string; " + index
                            + " finds nothing on Gitea",
                    index.isScalar() ? "write the name in quotes" : "read a value of it"));
            return Type.ANY;
        }
        return of instanceof Type.MapOf map ? map.value() : Type.ANY;
    }

    private Type element(Expression.Index node, Type.Array array, Type index) {
        if (!(index instanceof Type.Num || index instanceof Type.Any)) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.WRONG_INDEX,
                    node.index(),
                    "an array is read by number, from 0; " + index + " finds nothing on Gitea",
                    index instanceof Type.Str
                            ? "write the number without quotes, or fromJSON(...) where it comes as a string; for a property of every"
                                    + " element write .*.name"
                            : "write a number"));
        }
        return array.element();
    }

    private Type named(Expression node, Type of, String name, boolean filtered) {
        if (of instanceof Type.Any) {
            return Type.ANY;
        }
        if (!of.isObject()) {
            return noObject(node, "'" + Excerpt.of(name) + "'", of, filtered);
        }
        return of.property(name).orElseGet(() -> unknown(node, (Type.ClosedObject) of, name, filtered));
    }

    private Type unknown(Expression node, Type.ClosedObject of, String name, boolean filtered) {
        SortedMap<String, Type> properties = of.properties();
        String holder = owner(node);
        String subject = holder.isEmpty() ? "the object has no" : "'" + holder + "' has no";
        String message = (filtered ? "no element has a" : subject) + " property '" + Excerpt.of(name)
                + "', so this is always empty";
        String hint = NearestWord.toOneOfFew(name, properties.keySet())
                .map(near -> "did you mean " + Excerpt.of(near) + "?")
                .orElseGet(() ->
                        properties.isEmpty() ? "there are none" : "there are " + TypeWords.names(properties.keySet()));
        problems.add(TypeProblem.of(TypeProblem.Kind.UNKNOWN_PROPERTY, node, message, hint));
        return Type.ANY;
    }

    /** What is read, as far as it is a context with plain properties. */
    private static String owner(Expression node) {
        Expression of = node.parts().get(0);
        StringBuilder path = new StringBuilder();
        while (of instanceof Expression.Property property) {
            path.insert(0, "." + property.name());
            of = property.of();
        }
        return of instanceof Expression.Context context ? Excerpt.of(context.name() + path) : "";
    }

    private Type noObject(Expression node, String what, Type of, boolean filtered) {
        boolean array = of instanceof Type.Array;
        problems.add(TypeProblem.of(
                TypeProblem.Kind.NOT_AN_OBJECT,
                node,
                what + (what.startsWith("'") ? " is read as a property" : " is put after it") + ", but "
                        + subject(of, filtered) + ", which has none, so this is always empty",
                array ? "for one element write [0], for that property of each write .*" : "leave it out"));
        return Type.ANY;
    }

    private static String subject(Type of, boolean filtered) {
        return filtered ? "each element is " + of : "this is " + of;
    }
}
