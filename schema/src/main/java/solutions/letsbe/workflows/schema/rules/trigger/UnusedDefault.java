package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;

/** A default of an input that every call must give. */
public final class UnusedDefault implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("unused-default")
                .summary("an input of a called workflow is required and has a default")
                .why("""
                        On GitHub a call that leaves a required input out fails, so the default is never used. Gitea takes the default, so
                        the input is not required at all. One of the two says something to its reader that does not hold.
                        """)
                .source(
                        "MatchCallerInputsAgainstSpec in modules/actions/jobparser/workflow_call.go of Gitea 1.27 and 28: a default satisfies required; actionlint has the check for GitHub")
                .wrong(TriggerExample.of("""
                        workflow_call:
                          inputs:
                            target:
                              type: string
                              required: true
                              default: all
                        """))
                .right(TriggerExample.of("""
                        workflow_call:
                          inputs:
                            target:
                              type: string
                              default: all
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        workflow.trigger(EventName.WORKFLOW_CALL).stream()
                .flatMap(call -> call.inputs().stream())
                .forEach(input -> Yaml.mapping(input.value())
                        .filter(node -> Yaml.scalar(node, "required")
                                .filter(required -> required.text().equals("true"))
                                .isPresent())
                        .flatMap(node -> Yaml.scalar(node, "default"))
                        .ifPresent(value -> report.add(
                                value,
                                "the input '" + Excerpt.of(input.key().text())
                                        + "' is required and has a default: Gitea takes the default, and so does not require it",
                                "take 'required' or 'default' away")));
    }
}
