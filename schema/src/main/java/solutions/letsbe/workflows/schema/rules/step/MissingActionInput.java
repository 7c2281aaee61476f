package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** An action of another repository that is not given what it requires. */
public final class MissingActionInput implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("missing-action-input")
                .summary("A step leaves out an input that an action of another repository requires")
                .why("""
                        The runner does not hold the inputs of an action against its metadata. The action runs, and mostly fails by itself
                        when it reads what it requires. Held against this are the actions whose inputs are known, from the lock of actions.
                        """)
                .source(
                        "populateEnvsFromInput in act/runner/action.go and action_composite.go of the runner: of an input only the default is read, not required")
                .wrong(ExampleAction.in("""
                        - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
                          with:
                            path: ~/.m2
                        """))
                .right(ExampleAction.in("""
                        - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
                          with:
                            path: ~/.m2
                            key: maven
                        """));
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepUses each : StepUses.of(steps)) {
            Optional<ActionInterface> action =
                    each.remote().isPresent() ? surroundings.action(each.uses().text()) : Optional.empty();
            if (action.isPresent()) {
                for (String name : StepInputs.missing(each.step(), action.get())) {
                    report.add(
                            each.uses(),
                            "the action '" + Excerpt.of(each.uses().text()) + "' requires the input '"
                                    + Excerpt.of(name) + "', and runs with an empty one",
                            "give it under 'with'");
                }
            }
        }
    }
}
