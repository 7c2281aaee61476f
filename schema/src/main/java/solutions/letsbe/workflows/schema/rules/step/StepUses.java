package solutions.letsbe.workflows.schema.rules.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A step that uses an action.
 *
 * @param step the step
 * @param uses which action, as it is written
 * @param action what was read of that; none where it is none of the forms
 */
record StepUses(StepSyntax step, YamlNode.Scalar uses, Optional<ActionUse> action) {
    /** All of some steps, in their order. */
    static List<StepUses> of(List<StepSyntax> steps) {
        List<StepUses> all = new ArrayList<>();
        for (StepSyntax step : steps) {
            Optional<YamlNode.Scalar> uses = step.uses();
            if (uses.isPresent()) {
                all.add(new StepUses(step, uses.get(), step.actionUse()));
            }
        }
        return all;
    }

    /** The action, if it stands in another repository. */
    Optional<ActionUse.Remote> remote() {
        return action.orElse(null) instanceof ActionUse.Remote remote ? Optional.of(remote) : Optional.empty();
    }

    /** The folder of the action, if it stands in the repository of the workflow. */
    Optional<String> folder() {
        if (action.orElse(null) instanceof ActionUse.Local local) {
            return Optional.of(local.path());
        }
        return action.orElse(null) instanceof ActionUse.OwnRepository own ? Optional.of(own.path()) : Optional.empty();
    }
}
