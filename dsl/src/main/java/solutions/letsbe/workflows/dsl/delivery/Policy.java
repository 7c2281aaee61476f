package solutions.letsbe.workflows.dsl.delivery;

import java.util.List;
import java.util.function.Function;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A rule that the whole delivery is held against, whatever repository it concerns.
 *
 * <p>Types and {@code build()} refuse what is wrong in one workflow; a policy sees all workflows of all repositories at once.
 * {@code generate} and {@code check} run every policy of every provider, and a violation names the Java line.
 *
 * @param name what it is called in a message: small letters, digits and {@code -}
 * @param why the reason that it exists, one sentence for the person whose build it stops
 * @param decision finds the violations, in the order of the workflows; none if the delivery is fine
 */
public record Policy(String name, String why, Function<Delivery, List<Violation>> decision) {
    /**
     * Refuses a name that is none.
     *
     * @throws InvalidWorkflowException if it is empty or holds other characters
     */
    public Policy {
        if (!name.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + name + "' cannot be the name of a policy: small letters, digits and '-' only");
        }
    }

    /** Holds the delivery against it. */
    public List<Violation> violations(Delivery delivery) {
        return List.copyOf(decision.apply(delivery));
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
