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

    /** Of what always counts as the one or the other. */
    static Outcome constant(Type type, boolean counts) {
        return new Outcome(
                type, counts ? Optional.of(type) : Optional.empty(), counts ? Optional.empty() : Optional.of(type));
    }

    Outcome and(Outcome right) {
        if (whenTrue.isEmpty()) {
            return this;
        }
        Type any = whenFalse.map(left -> left.merge(right.type())).orElse(right.type());
        return new Outcome(any, right.whenTrue(), merge(whenFalse, right.whenFalse()));
    }

    Outcome or(Outcome right) {
        if (whenFalse.isEmpty()) {
            return this;
        }
        Type any = whenTrue.map(left -> left.merge(right.type())).orElse(right.type());
        return new Outcome(any, merge(whenTrue, right.whenTrue()), right.whenFalse());
    }

    private static Optional<Type> merge(Optional<Type> one, Optional<Type> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() ? one : Optional.of(one.get().merge(other.get()));
    }
}
