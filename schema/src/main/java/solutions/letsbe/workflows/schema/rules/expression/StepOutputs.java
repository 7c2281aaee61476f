package solutions.letsbe.workflows.schema.rules.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.schema.expression.type.ContextTypes;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.language.DynamicOutputs;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** The outputs of steps: those that an action declares, and whatever a script or an unknown action may write. */
final class StepOutputs {
    private final Surroundings surroundings;

    StepOutputs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What {@code steps} is after all of these steps; that later ones have not run is no matter of types. */
    Type of(List<StepSyntax> steps) {
        Map<String, Type> outputs = new LinkedHashMap<>();
        for (StepSyntax step : steps) {
            step.id().ifPresent(id -> outputs.putIfAbsent(id.text(), of(step)));
        }
        return ContextTypes.steps(outputs);
    }

    private Type of(StepSyntax step) {
        return step.uses()
                .map(uses -> uses.text())
                .filter(uses -> !DynamicOutputs.has(uses))
                .flatMap(surroundings::action)
                .map(action -> ContextTypes.outputs(action.outputs()))
                .orElse(ContextTypes.STRINGS);
    }
}
