package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An action of another repository that is given an input which it does not have. */
public final class UnknownActionInput implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unknown-action-input")
                .summary("A step gives an action of another repository an input that the action does not have")
                .why("""
                        The runner puts the value into a variable that nobody reads, and says nothing. What was meant to be set keeps its
                        default. Held against this are the actions whose inputs are known, from the lock of actions; a mirror of the
                        action may differ.
                        """)
                .source("act fork 0.259.1 and later, runner 3.3, inputs become INPUT_ variables")
                .wrong(ExampleAction.in("""
                        - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
                          with:
                            path: ~/.m2
                            key: maven
                            restore_keys: m
                        """))
                .right(ExampleAction.in("""
                        - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
                          with:
                            path: ~/.m2
                            key: maven
                            restore-keys: m
                        """));
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepUses each : StepUses.of(steps)) {
            Optional<ActionInterface> action = each.remote()
                    .flatMap(remote -> surroundings.action(each.uses().text()));
            if (action.isPresent()) {
                for (YamlNode.Entry input : StepInputs.unknown(each.step(), action.get())) {
                    String name = input.key().text();
                    if (StepInputs.isOfContainer(name) && !action.get().isJavaScript()) {
                        continue; // a container takes these whatever its metadata says
                    }
                    report.add(
                            input.key(),
                            "the action '" + Excerpt.of(each.uses().text()) + "' has no input '" + Excerpt.of(name)
                                    + "'; the value goes nowhere",
                            StepInputs.hint(name, action.get()));
                }
            }
        }
    }
}
