package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.HashSet;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An option that is there twice. */
public final class DuplicateOption implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("duplicate-option")
                .summary("an input offers the same option twice")
                .why("""
                        The form shows the option twice, and nobody can tell the two apart. Probably another one was meant.
                        """)
                .source("the dispatch form of Gitea 1.23 to 28")
                .wrong(TriggerExample.of("""
                        workflow_dispatch:
                          inputs:
                            level:
                              type: choice
                              options: [low, high, low]
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
            Set<String> seen = new HashSet<>();
            for (YamlNode.Scalar option : input.options()) {
                if (!seen.add(option.text())) {
                    report.add(
                            option,
                            "the option '" + Excerpt.of(option.text()) + "' of the input '" + Excerpt.of(input.name())
                                    + "' is there already; the form shows it twice",
                            "take one of the two away");
                }
            }
        });
    }
}
