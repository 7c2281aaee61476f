package solutions.letsbe.workflows.schema.language;

/** A {@code uses} that would be right if a ref followed it: {@code @} with a commit, tag or branch. */
public final class MissingRefException extends InvalidTextException {
    private static final long serialVersionUID = 1L;

    MissingRefException(String message, int offset) {
        super(message, offset);
    }
}
