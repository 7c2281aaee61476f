package solutions.letsbe.workflows.dsl;

import java.util.List;

/**
 * Hands workflows to the generator, which finds providers through {@link java.util.ServiceLoader}.
 *
 * <p>Name the class in {@code META-INF/services/solutions.letsbe.workflows.dsl.WorkflowProvider}. Its package is the owner of
 * the files that are generated: only files of owners that were found can be removed.
 */
public interface WorkflowProvider {
    /** All workflows, in any order. */
    List<Workflow<?>> workflows();
}
