package solutions.letsbe.workflows.schema.expression;

/**
 * A name in an expression that means nothing, or a function called with too few or too many arguments.
 *
 * @param kind what is wrong
 * @param node the node that has the name; {@link ParsedExpression#span} says where it stands
 * @param message what is wrong and what to do, for a person
 */
public record NameProblem(Kind kind, Expression node, String message) {
    /** What can be wrong with a name. */
    public enum Kind {
        /** There is no such context. */
        UNKNOWN_CONTEXT,
        /** There is no such function. */
        UNKNOWN_FUNCTION,
        /** The function exists and takes another number of arguments. */
        WRONG_ARGUMENT_COUNT
    }
}
