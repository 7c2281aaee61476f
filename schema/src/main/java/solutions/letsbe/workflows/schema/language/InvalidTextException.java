package solutions.letsbe.workflows.schema.language;

/** A text of the language that Gitea could not read, or that can never have an effect. The message says why and what to do. */
public sealed class InvalidTextException extends IllegalArgumentException permits MissingRefException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    InvalidTextException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text, counted in {@code char}s from 0; at most its length. */
    public int offset() {
        return offset;
    }
}
