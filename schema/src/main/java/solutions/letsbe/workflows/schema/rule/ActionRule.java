package solutions.letsbe.workflows.schema.rule;

import solutions.letsbe.workflows.schema.syntax.ActionSyntax;

/** A check of an action's metadata. */
public non-sealed interface ActionRule extends Rule {
    /**
     * Tells what is wrong with an action.
     *
     * @param action the action; what is wrong with its form the schema has told already
     * @param surroundings what stands around it
     * @param report takes what is found
     */
    void check(ActionSyntax action, Surroundings surroundings, Report report);
}
