package solutions.letsbe.workflows.dsl.location;

/**
 * Says that a workflow cannot be what its Java says.
 *
 * <p>The message begins with the Java line, as in {@code HubPullRequest.java:31: job 'unit-tests' has two steps called
 * 'image'}, and ends with what to do where that is not plain.
 */
public final class InvalidWorkflowException extends RuntimeException {
    private final transient Location location;

    /**
     * @param location the line to name
     * @param problem what is wrong and what to do, without the line
     */
    public InvalidWorkflowException(Location location, String problem) {
        super(location + ": " + problem);
        this.location = location;
    }

    /** Where the element that is wrong was made. */
    public Location location() {
        return location;
    }
}
