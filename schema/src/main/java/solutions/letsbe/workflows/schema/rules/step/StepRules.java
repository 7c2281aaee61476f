package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class StepRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new InvalidStepId(),
            new DuplicateStepId(),
            new InvalidAction(),
            new ActionWithoutRef(),
            new ShortenedCommit(),
            new RelativeAction(),
            new MissingLocalAction(),
            new LocalActionBeforeCheckout(),
            new UnknownLocalInput(),
            new MissingLocalInput(),
            new UnknownActionInput(),
            new MissingActionInput(),
            new DeprecatedActionInput());

    private StepRules() {}
}
