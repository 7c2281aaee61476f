package solutions.letsbe.workflows.schema.expression;

/** Says that a text is no expression, where, and what was probably meant. */
public final class ExpressionSyntaxException extends RuntimeException {
    private final String message;
    private final int offset;
    private final int length;

    ExpressionSyntaxException(String message, int offset, int length) {
        super(message);
        this.message = message;
        this.offset = offset;
        this.length = length;
    }

    /** What is wrong, for a person. */
    @Override
    public String getMessage() {
        return message;
    }

    /** Where the wrong part begins, counted in UTF-16 units from 0. */
    public int offset() {
        return offset;
    }

    /** How long it is; at least 1, or 0 at the end of the text. */
    public int length() {
        return length;
    }

    /** The same complaint about a longer text, in which the wrong one begins so many units later. */
    ExpressionSyntaxException shifted(int by) {
        return new ExpressionSyntaxException(message, offset + by, length);
    }
}
