package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A check of the steps of one job, or of one composite action. */
interface StepRule extends WorkflowRule, ActionRule {
    /** Tells what is wrong with steps that run one after the other. */
    void check(List<StepSyntax> steps, Surroundings surroundings, Report report);

    @Override
    default void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            check(job.steps(), surroundings, report);
        }
    }

    @Override
    default void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(action.steps(), surroundings, report);
    }
}
