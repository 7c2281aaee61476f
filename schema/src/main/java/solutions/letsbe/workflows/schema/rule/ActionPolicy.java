package solutions.letsbe.workflows.schema.rule;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.ActionPattern;
import solutions.letsbe.workflows.schema.language.UsedAction;

/**
 * Which actions of others somebody lets workflows use. What is denied is not allowed, whatever else allows it.
 *
 * @param allowed those that may be used, and no other; none where all may
 * @param denied those that may not be used
 */
public record ActionPolicy(Optional<List<ActionPattern>> allowed, List<ActionPattern> denied) {
    /** Where nobody says anything. */
    public static final ActionPolicy ALL = new ActionPolicy(Optional.empty(), List.of());

    /** Copies what it is given. */
    public ActionPolicy {
        allowed = allowed.map(List::copyOf);
        denied = List.copyOf(denied);
    }

    /** The first pattern that denies an action. */
    public Optional<ActionPattern> denying(UsedAction action) {
        return denied.stream().filter(pattern -> pattern.covers(action)).findFirst();
    }

    /** Whether nothing else than what is allowed may be used, and this is not. */
    public boolean leavesOut(UsedAction action) {
        return allowed.filter(patterns -> patterns.stream().noneMatch(pattern -> pattern.covers(action)))
                .isPresent();
    }
}
