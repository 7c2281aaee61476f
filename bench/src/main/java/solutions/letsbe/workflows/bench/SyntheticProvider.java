package solutions.letsbe.workflows.bench;

import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.WorkflowProvider;

/** As many workflows and jobs as the properties {@code synthetic.workflows} and {@code synthetic.jobs} say. */
public final class SyntheticProvider implements WorkflowProvider {
    @Override
    public List<Workflow<?>> workflows() {
        return SyntheticWorkflows.of(Integer.getInteger("synthetic.workflows", 10), Integer.getInteger("synthetic.jobs", 5));
    }
}
