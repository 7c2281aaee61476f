package solutions.letsbe.workflows.generator.input;

/**
 * Says that the program was given something it cannot work with: a folder that is missing, a file that cannot be read, a
 * pipeline that does not build. The message is one clear sentence for a person, naming the thing and the way out; the program
 * ends with exit code 2 and has written nothing.
 */
public final class UnusableInputException extends RuntimeException {
    /** With the sentence to show. */
    public UnusableInputException(String message) {
        super(message);
    }

    /** With the sentence to show, and what lies behind it for who debugs the program. */
    public UnusableInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
