package solutions.letsbe.workflows.dsl.purpose;

import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A kind of signed statement about something that is delivered: a signature, a provenance, the summary of an environment.
 *
 * @param name what people call it, as {@code staging summary}: small letters, digits, blanks and {@code -}
 */
public record Evidence(String name) {
    /**
     * Refuses a name that is none.
     *
     * @throws InvalidWorkflowException if it is empty or holds other characters
     */
    public Evidence {
        if (!name.matches("[a-z0-9]+(?:[ -][a-z0-9]+)*")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + name
                            + "' cannot be the name of evidence: small letters and digits, words parted by one blank or '-'");
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
