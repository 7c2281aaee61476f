package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** A local action that is not given what it requires. */
public final class MissingLocalInput implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("missing-local-input")
                .summary("A step leaves out an input that a local action requires")
                .why("""
                        The runner does not hold the inputs of an action against its metadata. The action runs, and what it requires is
                        empty.
                        """)
                .source(
                        "populateEnvsFromInput in act/runner/action.go and action_composite.go of the runner: of an input only the default is read, not required")
                .wrong(ExampleAction.in("""
                        - uses: ./.gitea/actions/setup
                        """))
                .right(ExampleAction.in("""
                        - uses: ./.gitea/actions/setup
                          with:
                            version: 21
                        """));
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepUses each : StepUses.of(steps)) {
            Optional<ActionSyntax> action = each.folder().flatMap(surroundings.repository()::action);
            if (action.isPresent()) {
                for (String name : StepInputs.missing(each.step(), Repository.interfaceOf(action.get()))) {
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
