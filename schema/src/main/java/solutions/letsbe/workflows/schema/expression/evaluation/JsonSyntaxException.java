package solutions.letsbe.workflows.schema.expression.evaluation;

/** Says that a text is no JSON, and where. */
public final class JsonSyntaxException extends RuntimeException {
    private final String message;
    private final int offset;

    JsonSyntaxException(String message, int offset) {
        super(message);
        this.message = message;
        this.offset = offset;
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
}
