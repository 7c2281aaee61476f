package solutions.letsbe.workflows.schema.syntax;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The metadata of an action, {@code action.yml}. What is wrong with its form is left out: the schema tells that. */
public final class ActionSyntax {
    private final String file;
    private final SourceText source;
    private final YamlNode.Mapping root;
    private final List<StepSyntax> steps;
    private final List<ExpressionSite> expressions;
    private final Derived<ActionSyntax> derived = new Derived<>(this);

    private ActionSyntax(String file, SourceText source, YamlNode.Mapping root) {
        this.file = file;
        this.source = source;
        this.root = root;
        this.steps = Yaml.mapping(root, "runs")
                .map(runs -> StepSyntax.of(Yaml.items(runs, "steps")))
                .orElse(List.of());
        this.expressions = new ExpressionSites(source).ofAction(this);
    }

    /** A file that has been read; none where it is no mapping. */
    public static Optional<ActionSyntax> of(String file, YamlFile yaml) {
        return yaml.root().flatMap(Yaml::mapping).map(root -> new ActionSyntax(file, SourceText.of(yaml.text()), root));
    }

    /** The file, as it was named. */
    public String file() {
        return file;
    }

    /** Its text. */
    public SourceText source() {
        return source;
    }

    /** All of it. */
    public YamlNode.Mapping root() {
        return root;
    }

    /** What it takes. */
    public List<YamlNode.Entry> inputs() {
        return Yaml.entries(root, "inputs");
    }

    /** What it gives. */
    public List<YamlNode.Entry> outputs() {
        return Yaml.entries(root, "outputs");
    }

    /** How it runs. */
    public Optional<YamlNode.Mapping> runs() {
        return Yaml.mapping(root, "runs");
    }

    /** What it runs on: {@code composite}, {@code node24}, {@code docker}, {@code go}. */
    public Optional<YamlNode.Scalar> using() {
        return runs().flatMap(runs -> Yaml.scalar(runs, "using"));
    }

    /** The steps of a composite action. */
    public List<StepSyntax> steps() {
        return steps;
    }

    /** Everything in it that is or holds an expression, in its order. */
    public List<ExpressionSite> expressions() {
        return expressions;
    }

    /** What rules work out of it once and share. */
    public Derived<ActionSyntax> derived() {
        return derived;
    }
}
