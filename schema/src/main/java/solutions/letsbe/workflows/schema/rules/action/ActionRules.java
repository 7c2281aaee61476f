package solutions.letsbe.workflows.schema.rules.action;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class ActionRules {
    /** All of them. */
    public static final List<Rule> ALL =
            List.of(new MissingActionFile(), new ConditionWithoutScript(), new OutputWithoutValue());

    private ActionRules() {}
}
