package solutions.letsbe.workflows.schema.simulation;

/** Says why Gitea fails a job that calls a workflow. */
final class WrongCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String why;

    WrongCallException(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
