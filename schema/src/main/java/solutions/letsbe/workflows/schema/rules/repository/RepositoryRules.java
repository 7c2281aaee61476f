package solutions.letsbe.workflows.schema.rules.repository;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class RepositoryRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new HiddenWorkflows(),
            new WorkflowInSubfolder(),
            new CollidingStatuses(),
            new UnknownRunWorkflow(),
            new WorkflowRunCycle());

    private RepositoryRules() {}
}
