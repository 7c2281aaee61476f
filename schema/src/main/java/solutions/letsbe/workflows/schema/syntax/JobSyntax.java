package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A job. What nearly all rules ask of it is looked up once. */
public final class JobSyntax {
    private final YamlNode.Scalar key;
    private final YamlNode.Mapping node;
    private final List<StepSyntax> steps;
    private final Optional<YamlNode.Scalar> uses;
    private final List<YamlNode.Scalar> labels;

    private JobSyntax(YamlNode.Scalar key, YamlNode.Mapping node) {
        this.key = key;
        this.node = node;
        this.steps = StepSyntax.of(Yaml.items(node, "steps"));
        this.uses = Yaml.scalar(node, "uses");
        this.labels = labels(node);
    }

    static List<JobSyntax> of(YamlNode.Mapping workflow) {
        List<JobSyntax> jobs = new ArrayList<>();
        for (YamlNode.Entry entry : Yaml.entries(workflow, "jobs")) {
            if (entry.value() instanceof YamlNode.Mapping node) {
                jobs.add(new JobSyntax(entry.key(), node));
            }
        }
        return Collections.unmodifiableList(jobs);
    }

    private static List<YamlNode.Scalar> labels(YamlNode.Mapping node) {
        Optional<YamlNode> on = Yaml.value(node, "runs-on");
        if (on.isEmpty()) {
            return List.of();
        }
        return on.get() instanceof YamlNode.Mapping mapping ? Yaml.scalars(mapping, "labels") : Yaml.scalars(on.get());
    }

    /** Its id, where it stands. */
    public YamlNode.Scalar key() {
        return key;
    }

    /** Its id. */
    public String id() {
        return key.text();
    }

    /** All of it. */
    public YamlNode.Mapping node() {
        return node;
    }

    /** Its steps, those that are mappings. */
    public List<StepSyntax> steps() {
        return steps;
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
        return uses;
    }

    /** The labels of its runner: those of a word, a list, or of {@code labels} in a mapping. */
    public List<YamlNode.Scalar> labels() {
        return labels;
    }

    /** Its matrix. */
    public Optional<MatrixSyntax> matrix() {
        Optional<YamlNode.Mapping> strategy = Yaml.mapping(node, "strategy");
        Optional<YamlNode> matrix = strategy.isPresent() ? Yaml.value(strategy.get(), "matrix") : Optional.empty();
        return matrix.isPresent() ? Optional.of(new MatrixSyntax(matrix.get())) : Optional.empty();
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
