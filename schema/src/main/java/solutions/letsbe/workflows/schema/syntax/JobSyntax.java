package solutions.letsbe.workflows.schema.syntax;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A job.
 *
 * @param key its id
 * @param node all of it
 * @param steps its steps, those that are mappings
 */
public record JobSyntax(YamlNode.Scalar key, YamlNode.Mapping node, List<StepSyntax> steps) {
    static List<JobSyntax> of(YamlNode.Mapping workflow) {
        return Yaml.entries(workflow, "jobs").stream()
                .flatMap(entry -> Yaml.mapping(entry.value())
                        .map(node -> new JobSyntax(entry.key(), node, StepSyntax.of(Yaml.items(node, "steps"))))
                        .stream())
                .toList();
    }

    /** Its id. */
    public String id() {
        return key.text();
    }

    /** A scalar of its own: {@code name}, {@code if}, {@code uses}, {@code timeout-minutes} ... */
    public Optional<YamlNode.Scalar> scalar(String key) {
        return Yaml.scalar(node, key);
    }

    /** The ids of the jobs that it needs, as they are written. */
    public List<YamlNode.Scalar> needs() {
        return Yaml.scalars(node, "needs");
    }

    /** The workflow that it calls. */
    public Optional<YamlNode.Scalar> uses() {
        return scalar("uses");
    }

    /** The labels of its runner: those of a word, a list, or of {@code labels} in a mapping. */
    public List<YamlNode.Scalar> labels() {
        return Yaml.value(node, "runs-on")
                .map(on -> on instanceof YamlNode.Mapping mapping ? Yaml.scalars(mapping, "labels") : Yaml.scalars(on))
                .orElse(List.of());
    }

    /** Its matrix. */
    public Optional<MatrixSyntax> matrix() {
        return Yaml.mapping(node, "strategy")
                .flatMap(strategy -> Yaml.value(strategy, "matrix"))
                .map(MatrixSyntax::new);
    }

    /** Its outputs. */
    public List<YamlNode.Entry> outputs() {
        return Yaml.entries(node, "outputs");
    }

    /** The inputs of the workflow that it calls. */
    public List<YamlNode.Entry> with() {
        return Yaml.entries(node, "with");
    }

    /** Its variables. */
    public List<YamlNode.Entry> env() {
        return Yaml.entries(node, "env");
    }

    /** Its services. */
    public List<YamlNode.Entry> services() {
        return Yaml.entries(node, "services");
    }

    /** What its token may do, whatever form that has. */
    public Optional<YamlNode.Entry> permissions() {
        return node.entry("permissions");
    }
}
