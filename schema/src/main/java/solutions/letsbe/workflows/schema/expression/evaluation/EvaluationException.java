package solutions.letsbe.workflows.schema.expression.evaluation;

import solutions.letsbe.workflows.schema.expression.Expression;

/** Says that an expression that reads well comes to no value, and which part of it fails. */
public final class EvaluationException extends RuntimeException {
    private final String message;
    private final transient Expression node;

    EvaluationException(String message, Expression node) {
        super(message);
        this.message = message;
        this.node = node;
    }

    /** What is wrong, for a person. */
    @Override
    public String getMessage() {
        return message;
    }

    /** The part that fails; {@code ParsedExpression.span} says where it stands. */
    public Expression node() {
        return node;
    }
}
