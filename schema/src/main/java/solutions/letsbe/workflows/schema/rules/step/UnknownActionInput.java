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
                        action may differ. Where the action is known at other refs only, nothing is said of an input but that its name
                        looks like a misspelt one.
                        """)
                .source(
                        "Step.GetEnv in model/workflow.go of the act fork and of gitea-runner: each input becomes an INPUT_ variable")
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
            if (each.remote().isEmpty()) {
                continue;
            }
            String uses = each.uses().text();
            Optional<ActionInterface> action = surroundings.action(uses);
            if (action.isPresent()) {
                hold(each, action.get(), report);
            } else if (!each.step().with().isEmpty()) {
                surroundings.actions().findAtOtherRefs(uses).ifPresent(others -> compare(each, others, report));
            }
        }
    }

    private static void hold(StepUses use, ActionInterface action, Report report) {
        for (YamlNode.Entry input : StepInputs.unknown(use.step(), action)) {
            String name = input.key().text();
            if (StepInputs.isOfContainer(name) && !action.isJavaScript()) {
                continue; // a container takes these whatever its metadata says
            }
            report.add(
                    input.key(),
                    "the action '" + Excerpt.of(use.uses().text()) + "' has no input '" + Excerpt.of(name)
                            + "'; the value goes nowhere",
                    StepInputs.hint(name, action));
        }
    }

    /** At another ref an action may take more: only a slip of the hand is worth a word. */
    private static void compare(StepUses use, ActionInterface others, Report report) {
        for (YamlNode.Entry input : StepInputs.unknown(use.step(), others)) {
            String name = input.key().text();
            if (!StepInputs.isOfContainer(name)) {
                StepInputs.misspelt(name, others)
                        .ifPresent(near -> report.add(
                                input.key(),
                                "no version of '" + Excerpt.of(use.uses().text())
                                        + "' that is known here has an input '" + Excerpt.of(name)
                                        + "'; the value most likely goes nowhere",
                                "did you mean '" + Excerpt.of(near) + "'?"));
            }
        }
    }
}
