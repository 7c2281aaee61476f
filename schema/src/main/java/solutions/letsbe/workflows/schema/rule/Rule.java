package solutions.letsbe.workflows.schema.rule;

/** A check. One class is one rule, has no state, and may be used by several threads at once. */
public sealed interface Rule permits WorkflowRule, ActionRule, RepositoryRule {
    /** What it means. */
    RuleDescription description();
}
