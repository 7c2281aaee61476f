package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.DispatchInputType;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Options of an input that offers no choice. */
public final class OptionsWithoutChoice implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("options-without-choice")
                .summary("an input has options, but is no choice")
                .why("""
                        Gitea's form shows a list of options for the type 'choice' only. An input of another type, or without a type, is a
                        field like any other, and its options are shown to nobody.
                        """)
                .source("the dispatch form of Gitea 1.23 to 28")
                .wrong(TriggerExample.of("""
                        workflow_dispatch:
                          inputs:
                            level:
                              options: [low, high]
                        """))
                .right(TriggerExample.of("""
                        workflow_dispatch:
                          inputs:
                            level:
                              type: choice
                              options: [low, high]
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        DispatchInput.of(workflow).forEach(input -> {
            if (!input.isA(DispatchInputType.CHOICE)) {
                input.node()
                        .entry("options")
                        .ifPresent(options -> report.add(
                                options.key(),
                                "the input '" + Excerpt.of(input.name())
                                        + "' has options, but is no choice; the form does" + " not show them",
                                "write 'type: choice'"));
            }
        });
    }
}
