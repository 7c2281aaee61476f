package solutions.letsbe.workflows.schema.simulation;

import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** What a workflow is called. */
final class WorkflowTitle {
    private WorkflowTitle() {}

    /** The name in commit statuses: without one it is empty up to Gitea 1.26, and the file's since 1.27. */
    static String of(WorkflowSyntax workflow, String path, Assumptions assumptions) {
        return workflow.name()
                .map(YamlNode.Scalar::text)
                .filter(name -> !name.isEmpty())
                .orElse(assumptions.isAtLeast(1, 27, 0) ? fileOf(path) : "");
    }

    static String fileOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isNamed(String path, String name, String anyForm) {
        String file = fileOf(path);
        return anyForm.equals(path)
                || anyForm.equals(file)
                || anyForm.equals(name)
                || file.equals(anyForm + ".yml")
                || file.equals(anyForm + ".yaml");
    }
}
