package solutions.letsbe.workflows.schema.rule;

import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A check of one workflow. */
public non-sealed interface WorkflowRule extends Rule {
    /**
     * Tells what is wrong with a workflow.
     *
     * @param workflow the workflow; what is wrong with its form the schema has told already
     * @param surroundings what stands around it
     * @param report takes what is found
     */
    void check(WorkflowSyntax workflow, Surroundings surroundings, Report report);
}
