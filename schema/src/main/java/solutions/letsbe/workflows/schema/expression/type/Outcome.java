package solutions.letsbe.workflows.schema.expression.type;

import java.util.Optional;

/**
 * What a part of an expression comes to, and what it is when a condition takes it for true or for false.
 *
 * @param type what it is
 * @param whenTrue what it is when it counts as true; empty where it never does
 * @param whenFalse what it is when it counts as false; empty where it never does
 */
record Outcome(Type type, Optional<Type> whenTrue, Optional<Type> whenFalse) {
    /** Of what may be either, as far as its type allows: {@code null} is never true, arrays and objects always are. */
    static Outcome of(Type type) {
        return new Outcome(
                type,
                type instanceof Type.Null ? Optional.empty() : Optional.of(type),
                type.isStructure() ? Optional.empty() : Optional.of(type));
    }

    /** Of what was read from something else, and may be missing there: an array or object counts as false then. */
    static Outcome read(Type type) {
        return type.isStructure() ? new Outcome(type, Optional.of(type), Optional.of(Type.NULL)) : of(type);
    }

    /** Of what always counts as the one or the other. */
    static Outcome constant(Type type, boolean counts) {
        return new Outcome(
                type, counts ? Optional.of(type) : Optional.empty(), counts ? Optional.empty() : Optional.of(type));
    }

    Outcome and(Outcome right) {
        if (whenTrue.isEmpty()) {
            return this;
        }
        return new Outcome(
                merge(whenFalse, Optional.of(right.type())).orElseThrow(),
                right.whenTrue(),
                merge(whenFalse, right.whenFalse()));
    }

    Outcome or(Outcome right) {
        if (whenFalse.isEmpty()) {
            return this;
        }
        return new Outcome(
                merge(whenTrue, Optional.of(right.type())).orElseThrow(),
                merge(whenTrue, right.whenTrue()),
                right.whenFalse());
    }

    /** Either of the two; that it may be nothing as well no type tells. */
    private static Optional<Type> merge(Optional<Type> one, Optional<Type> other) {
        if (one.isEmpty() || one.get() instanceof Type.Null && other.isPresent()) {
            return other;
        }
        return other.isEmpty() ? one : Optional.of(one.get().merge(other.get()));
    }
}
