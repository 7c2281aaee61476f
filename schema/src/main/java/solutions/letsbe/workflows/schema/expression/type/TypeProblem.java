package solutions.letsbe.workflows.schema.expression.type;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * Something in an expression that cannot be meant.
 *
 * @param kind what is wrong
 * @param node the node to point at; {@code ParsedExpression.span} says where it stands
 * @param message what is wrong and what comes of it, one sentence without a full stop
 * @param hint what to do, without a full stop
 */
public record TypeProblem(Kind kind, Expression node, String message, Optional<String> hint) {
    /** What can be wrong. */
    public enum Kind {
        /** There is no such context. */
        UNKNOWN_CONTEXT,
        /** There is no such function. */
        UNKNOWN_FUNCTION,
        /** The function exists and takes another number of arguments. */
        WRONG_ARGUMENT_COUNT,
        /** The object has no such property, so that the value is empty. */
        UNKNOWN_PROPERTY,
        /** A property or element of what has none. */
        NOT_AN_OBJECT,
        /** An array read by something other than a number, or an object by something other than a text. */
        WRONG_INDEX,
        /** An argument that the function can do nothing with. */
        WRONG_ARGUMENT_TYPE,
        /** A comparison that comes out the same whatever is compared, or that has no order to go by. */
        MEANINGLESS_COMPARISON,
        /** A {@code !} before an array or object, which is always true. */
        MEANINGLESS_NOT,
        /** {@code condition && '' || 'b'}: the middle counts as false, so that it is never the result. */
        LOST_CHOICE,
        /** {@code contains('a b', x)}: a text searched for parts where a list of whole words is meant. */
        LIST_IN_STRING,
        /** The first argument of {@code format} is broken, or does not fit the others. */
        BAD_FORMAT,
        /** A constant that is given to {@code fromJSON} and is no JSON. */
        BAD_JSON
    }

    static TypeProblem of(Kind kind, Expression node, String message) {
        return new TypeProblem(kind, node, message, Optional.empty());
    }

    static TypeProblem of(Kind kind, Expression node, String message, String hint) {
        return new TypeProblem(kind, node, message, Optional.of(hint));
    }
}
