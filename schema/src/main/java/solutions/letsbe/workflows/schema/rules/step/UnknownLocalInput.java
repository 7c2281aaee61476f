package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionRuntime;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A local action that is given an input which it does not have. */
public final class UnknownLocalInput implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-local-input")
                .summary("A step gives a local action an input that the action does not have")
                .why("""
                        The runner puts the value into a variable that nobody reads, and says nothing. What was meant to be set keeps its
                        default.
                        """)
                .source(
                        "Step.GetEnv in model/workflow.go of the act fork and of gitea-runner: each input becomes an INPUT_ variable")
                .wrong(ExampleAction.in("""
                        - uses: ./.gitea/actions/setup
                          with:
                            version: 21
                            chanel: beta
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
            Optional<ActionSyntax> action = each.folder().flatMap(surroundings.repository()::action);
            if (action.isEmpty()) {
                continue;
            }
            ActionInterface takes = Repository.interfaceOf(action.get());
            boolean container = action.get()
                    .using()
                    .filter(using -> using.text().equals(ActionRuntime.DOCKER.text()))
                    .isPresent();
            for (YamlNode.Entry input : StepInputs.unknown(each.step(), takes)) {
                String name = input.key().text();
                if (!container || !StepInputs.isOfContainer(name)) {
                    report.add(
                            input.key(),
                            "the action '" + Excerpt.of(each.uses().text()) + "' has no input '" + Excerpt.of(name)
                                    + "'; the value goes nowhere",
                            StepInputs.hint(name, takes));
                }
            }
        }
    }
}
