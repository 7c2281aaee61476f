package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A check of expressions, in workflows and in actions. */
interface ExpressionRule extends WorkflowRule, ActionRule {
    /** Tells what is wrong with the expressions of a file. */
    void check(FileExpressions expressions, Report report);

    @Override
    default void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(FileExpressions.of(workflow, surroundings), report);
    }

    @Override
    default void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(FileExpressions.of(action, surroundings), report);
    }
}
