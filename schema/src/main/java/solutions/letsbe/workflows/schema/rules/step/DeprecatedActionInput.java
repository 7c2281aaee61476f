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

/** A step that gives an action what it should no longer be given. */
public final class DeprecatedActionInput implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("deprecated-action-input")
                .summary("A step gives an action an input that is deprecated")
                .why("""
                        The action's metadata tells people to use something else. The input still works, until the action drops it without a
                        word.
                        """)
                .source(
                        "docs.github.com, metadata syntax: deprecationMessage; act/runner/action.go of the runner, which does not read it")
                .wrong(ExampleAction.in("""
                        - uses: ./.gitea/actions/setup
                          with:
                            version: 21
                            mirror: local
                        """))
                .right(ExampleAction.in("""
                        - uses: ./.gitea/actions/setup
                          with:
                            version: 21
                            channel: beta
                        """));
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepUses each : StepUses.of(steps)) {
            Optional<ActionInterface> action =
                    each.action().isPresent() ? surroundings.action(each.uses().text()) : Optional.empty();
            if (action.isPresent()) {
                for (YamlNode.Entry given : each.step().with()) {
                    if (action.get()
                            .input(given.key().text())
                            .filter(ActionInterface.Input::deprecated)
                            .isPresent()) {
                        report.add(
                                given.key(),
                                "the input '" + Excerpt.of(given.key().text()) + "' of '"
                                        + Excerpt.of(each.uses().text()) + "' is deprecated and may stop working",
                                "look into the description of the action for what replaces it");
                    }
                }
            }
        }
    }
}
