package solutions.letsbe.workflows.schema.syntax;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A workflow. What is wrong with its form is left out: the schema tells that. */
public final class WorkflowSyntax {
    private final String file;
    private final SourceText source;
    private final YamlNode.Mapping root;
    private final List<TriggerSyntax> triggers;
    private final List<JobSyntax> jobs;
    private final List<ExpressionSite> expressions;
    private final Derived<WorkflowSyntax> derived = new Derived<>(this);

    private WorkflowSyntax(String file, SourceText source, YamlNode.Mapping root) {
        this.file = file;
        this.source = source;
        this.root = root;
        this.triggers = Yaml.value(root, "on").map(TriggerSyntax::of).orElse(List.of());
        this.jobs = JobSyntax.of(root);
        this.expressions = new ExpressionSites(source).ofWorkflow(this);
    }

    /** A file that has been read; none where it is no mapping. */
    public static Optional<WorkflowSyntax> of(String file, YamlFile yaml) {
        return yaml.root()
                .flatMap(Yaml::mapping)
                .map(root -> new WorkflowSyntax(file, SourceText.of(yaml.text()), root));
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

    /** Its name. */
    public Optional<YamlNode.Scalar> name() {
        return Yaml.scalar(root, "name");
    }

    /** The events that start it, known or not, in its order. */
    public List<TriggerSyntax> triggers() {
        return triggers;
    }

    /** What it says of an event. */
    public Optional<TriggerSyntax> trigger(EventName event) {
        for (TriggerSyntax trigger : triggers) {
            if (trigger.is(event)) {
                return Optional.of(trigger);
            }
        }
        return Optional.empty();
    }

    /** Its variables. */
    public List<YamlNode.Entry> env() {
        return Yaml.entries(root, "env");
    }

    /** Its jobs, those that are mappings, in its order. */
    public List<JobSyntax> jobs() {
        return jobs;
    }

    /** The job of an id. */
    public Optional<JobSyntax> job(String id) {
        for (JobSyntax job : jobs) {
            if (job.id().equals(id)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** Everything in it that is or holds an expression, in its order. */
    public List<ExpressionSite> expressions() {
        return expressions;
    }

    /** What rules work out of it once and share. */
    public Derived<WorkflowSyntax> derived() {
        return derived;
    }
}
