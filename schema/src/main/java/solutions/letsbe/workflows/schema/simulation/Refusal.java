package solutions.letsbe.workflows.schema.simulation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Why Gitea ignores a file as a whole, as far as that shows: no run, no status, and a line in the server's log. */
final class Refusal {
    private Refusal() {}

    static Optional<String> of(WorkflowSyntax workflow) {
        if (Yaml.value(workflow.root(), "on").isEmpty()) {
            return Optional.of("it has no 'on'");
        }
        Optional<YamlNode> jobs = Yaml.value(workflow.root(), "jobs");
        if (jobs.flatMap(Yaml::mapping)
                .filter(mapping -> !mapping.entries().isEmpty())
                .isEmpty()) {
            return Optional.of("its 'jobs' is no mapping of jobs, and Gitea ignores the file");
        }
        for (YamlNode.Entry entry : Yaml.entries(workflow.root(), "jobs")) {
            if (Yaml.mapping(entry.value()).isEmpty()) {
                return Optional.of(
                        "its job '" + Excerpt.of(entry.key().text()) + "' is no mapping, and Gitea ignores the file");
            }
        }
        if (Yaml.value(workflow.root(), "env")
                .filter(env -> env instanceof YamlNode.Sequence)
                .isPresent()) {
            return Optional.of("its 'env' is no mapping, and Gitea ignores the file");
        }
        for (JobSyntax job : workflow.jobs()) {
            Optional<MatrixSyntax> matrix = job.matrix();
            if (matrix.isPresent()
                    && MatrixExpansion.of(matrix.get(), Knowledge.NONE) instanceof MatrixExpansion.Refused refused) {
                return Optional.of(refused.why() + " (job '" + Excerpt.of(job.id()) + "'), and Gitea ignores the file");
            }
        }
        return Optional.empty();
    }
}
