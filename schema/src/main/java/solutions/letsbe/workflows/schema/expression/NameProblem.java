package solutions.letsbe.workflows.schema.expression;

import java.util.Optional;

/**
 * A name in an expression that means nothing, or a function called with too few or too many arguments.
 *
 * @param kind what is wrong
 * @param node the node that has the name; {@link ParsedExpression#span} says where it stands
 * @param message what is wrong, for a person
 * @param hint what to do, without a full stop; empty where the message says it all
 */
public record NameProblem(Kind kind, Expression node, String message, Optional<String> hint) {
    /** The message and the hint as one sentence. */
    public String sentence() {
        return hint.map(todo -> message + "; " + todo).orElse(message);
    }

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
