package solutions.letsbe.workflows.schema.dataflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.language.CollaboratorPath;
import solutions.letsbe.workflows.schema.language.EnvironmentFile;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.UntrustedOutput;
import solutions.letsbe.workflows.schema.language.UntrustedPath;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * Which values of one file somebody else chooses: those of a stranger, of a caller or of a collaborator, followed through
 * {@code env}, matrices and the outputs of steps and jobs. It remembers what it has found out, and may be used by several
 * threads at once.
 */
public final class TaintedValues {
    /** Values that lead through more others than this are not followed. */
    private static final int DEEPEST = 32;

    private static final List<String> FIXED_TYPES = List.of("boolean", "number", "choice");

    /** Where an expression stands, which decides what its contexts mean. */
    private record Scope(Optional<JobSyntax> job, Optional<StepSyntax> step) {}

    private static final Scope NOWHERE = new Scope(Optional.empty(), Optional.empty());

    private record OutputKey(IdentityKey of, String name) {}

    private record ValueKey(IdentityKey value, IdentityKey scope) {}

    /** A node by identity. */
    private record IdentityKey(YamlNode node) {
        @Override
        public boolean equals(Object other) {
            return other instanceof IdentityKey key && key.node == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    /** The steps of a job or action, by id, and what they write into the environment of later ones. */
    private record Steps(Map<String, StepSyntax> byId, List<StepSyntax> all) {
        static Steps of(List<StepSyntax> steps) {
            Map<String, StepSyntax> byId = new HashMap<>();
            for (StepSyntax step : steps) {
                step.id().ifPresent(id -> byId.putIfAbsent(id.text().toLowerCase(Locale.ROOT), step));
            }
            return new Steps(byId, steps);
        }
    }

    private final YamlNode.Mapping root;
    private final boolean action;
    private final List<StepSyntax> actionSteps;
    private final Map<String, JobSyntax> jobs = new HashMap<>();
    private final Map<YamlNode, ExpressionSite> sites = new IdentityHashMap<>();
    private final Map<String, Boolean> inputs = new HashMap<>();
    private final Map<YamlNode, Steps> steps = new IdentityHashMap<>();
    private final Map<YamlNode, List<FileWrite>> writes = new IdentityHashMap<>();
    private final Map<YamlNode, Map<String, Taint>> exported = new IdentityHashMap<>();
    private final Map<YamlNode, Map<String, Taint>> scriptOutputs = new IdentityHashMap<>();
    private final Map<OutputKey, Optional<Taint>> outputs = new HashMap<>();
    private final Map<ValueKey, Optional<Taint>> values = new HashMap<>();
    private int depth;

    private TaintedValues(
            YamlNode.Mapping root, boolean action, List<StepSyntax> actionSteps, List<ExpressionSite> expressions) {
        this.root = root;
        this.action = action;
        this.actionSteps = actionSteps;
        expressions.forEach(site -> sites.putIfAbsent(site.scalar(), site));
    }

    /** The values of a workflow, which are worked out once for all rules. */
    public static TaintedValues of(WorkflowSyntax workflow) {
        return workflow.derived().of(TaintedValues.class, TaintedValues::read);
    }

    private static TaintedValues read(WorkflowSyntax workflow) {
        TaintedValues values = new TaintedValues(workflow.root(), false, List.of(), workflow.expressions());
        workflow.jobs().forEach(job -> values.jobs.putIfAbsent(job.id().toLowerCase(Locale.ROOT), job));
        for (EventName event : List.of(EventName.WORKFLOW_DISPATCH, EventName.WORKFLOW_CALL)) {
            workflow.trigger(event).map(TriggerSyntax::inputs).orElse(List.of()).forEach(values::addInput);
        }
        return values;
    }

    /** The values of a composite action, which are worked out once for all rules. */
    public static TaintedValues of(ActionSyntax action) {
        return action.derived().of(TaintedValues.class, TaintedValues::read);
    }

    private static TaintedValues read(ActionSyntax action) {
        TaintedValues values = new TaintedValues(action.root(), true, action.steps(), action.expressions());
        action.inputs().forEach(values::addInput);
        return values;
    }

    private void addInput(YamlNode.Entry input) {
        String type = Yaml.mapping(input.value())
                .flatMap(settings -> Yaml.scalar(settings, "type"))
                .map(YamlNode.Scalar::text)
                .orElse("string");
        inputs.merge(input.key().text().toLowerCase(Locale.ROOT), !FIXED_TYPES.contains(type), Boolean::logicalOr);
    }

    /** Who chooses a part of an expression; none where it is nobody else than the author of the file. */
    public synchronized Optional<Taint> of(ExpressionSite site, ValueSource source) {
        return of(source, new Scope(site.job(), site.step()));
    }

    /** Who chooses the value of a variable, as a script of this step finds it in its environment. */
    public synchronized Optional<Taint> ofVariable(Optional<JobSyntax> job, StepSyntax step, String name) {
        return variable(name, new Scope(job, Optional.of(step)));
    }

    /** What the script of a step writes into the runner's files of that which somebody else chose. */
    public synchronized List<FileWrite> writes(Optional<JobSyntax> job, StepSyntax step) {
        List<FileWrite> known = writes.get(step.node());
        if (known != null) {
            return known;
        }
        writes.put(step.node(), List.of());
        Optional<YamlNode.Scalar> run = step.run();
        List<FileWrite> found = run.isPresent() && ScriptFlow.mayWrite(run.get().text())
                ? ScriptFlow.writes(
                        run.get().text(),
                        name -> ofVariable(job, step, name),
                        inlines(run.get(), new Scope(job, Optional.of(step))))
                : List.of();
        writes.put(step.node(), found);
        return found;
    }

    private List<ScriptFlow.Inline> inlines(YamlNode.Scalar run, Scope scope) {
        List<ScriptFlow.Inline> inlines = new ArrayList<>();
        ExpressionSite site = sites.get(run);
        for (ParsedExpression expression : site == null ? List.<ParsedExpression>of() : site.expressions()) {
            for (ValueSource source : ValueSource.of(expression.root())) {
                of(source, scope)
                        .ifPresent(taint -> inlines.add(new ScriptFlow.Inline(
                                expression.span(expression.root()).start(), taint)));
            }
        }
        return inlines;
    }

    private Optional<Taint> of(ValueSource source, Scope scope) {
        if (depth >= DEEPEST) {
            return Optional.empty();
        }
        depth++;
        try {
            return read(source, scope);
        } finally {
            depth--;
        }
    }

    private Optional<Taint> read(ValueSource source, Scope scope) {
        ContextPath path = source.path();
        return switch (path.context()) {
            case "github" -> ofEvent(path, source.asJson());
            case "inputs" -> input(path.key(1), path);
            case "env" ->
                // The name as it is written, since its case counts.
                path.length() == 1 || path.key(1).equals("*")
                        ? Optional.empty()
                        : variable(path.names().get(0), scope);
            case "matrix" -> matrix(path.key(1), scope);
            case "steps" -> path.key(2).equals("outputs") ? output(path.key(1), path.key(3), scope) : Optional.empty();
            case "needs", "jobs" ->
                path.key(2).equals("outputs") ? jobOutput(path.key(1), path.key(3)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Taint> ofEvent(ContextPath path, boolean asJson) {
        if (path.startsWith("github", "event", "inputs")) {
            return input(path.key(3), path);
        }
        Optional<UntrustedPath> untrusted =
                UntrustedPath.of(path.keys()).or(() -> asJson ? UntrustedPath.within(path.keys()) : Optional.empty());
        if (untrusted.isPresent()) {
            return Optional.of(new Taint(Taint.Author.STRANGER, untrusted.get().text(), false));
        }
        return CollaboratorPath.of(path.keys())
                .map(collaborator -> new Taint(Taint.Author.COLLABORATOR, collaborator.text(), false));
    }

    private Optional<Taint> input(String name, ContextPath path) {
        boolean chosen =
                name.equals("*") || name.isEmpty() ? inputs.containsValue(true) : inputs.getOrDefault(name, action);
        return chosen ? Optional.of(new Taint(Taint.Author.CALLER, path.text(), false)) : Optional.empty();
    }

    private Optional<Taint> variable(String name, Scope scope) {
        Optional<YamlNode> inStep = scope.step().flatMap(step -> variable(step.node(), name));
        if (inStep.isPresent()) {
            return ofScalars(inStep.get(), new Scope(scope.job(), Optional.empty()));
        }
        Optional<Taint> written = scope.step().flatMap(step -> exported(name, scope));
        if (written.isPresent()) {
            return written;
        }
        Optional<YamlNode> inJob = scope.job().flatMap(job -> variable(job.node(), name));
        if (inJob.isPresent()) {
            return ofScalars(inJob.get(), new Scope(scope.job(), Optional.empty()));
        }
        return action ? Optional.empty() : variable(root, name).flatMap(value -> ofScalars(value, NOWHERE));
    }

    private static Optional<YamlNode> variable(YamlNode.Mapping of, String name) {
        return Yaml.mapping(of, "env").flatMap(env -> Yaml.value(env, name));
    }

    /** What an earlier step wrote to {@code GITHUB_ENV}. */
    private Optional<Taint> exported(String name, Scope scope) {
        YamlNode owner = owner(scope);
        Map<String, Taint> known = exported.get(owner);
        if (known == null) {
            known = new HashMap<>();
            exported.put(owner, known);
            for (StepSyntax step : steps(scope).all()) {
                for (FileWrite write : writes(scope.job(), step)) {
                    if (write.file() == EnvironmentFile.ENV) {
                        known.merge(write.name(), write.taint(), Taint::worse);
                    }
                }
            }
        }
        return Optional.ofNullable(known.get(name));
    }

    private YamlNode owner(Scope scope) {
        return scope.job().<YamlNode>map(JobSyntax::node).orElse(root);
    }

    private Steps steps(Scope scope) {
        return steps.computeIfAbsent(
                owner(scope), node -> Steps.of(scope.job().map(JobSyntax::steps).orElse(actionSteps)));
    }

    private Optional<Taint> matrix(String axis, Scope scope) {
        return scope.job().flatMap(job -> job.matrix()
                .flatMap(matrix -> once(matrix.node(), axis, () -> axis(matrix, axis, job))));
    }

    private Optional<Taint> axis(MatrixSyntax matrix, String axis, JobSyntax job) {
        List<YamlNode> found = new ArrayList<>();
        if (matrix.node() instanceof YamlNode.Mapping mapping) {
            Yaml.value(mapping, axis).ifPresent(found::add);
        } else {
            found.add(matrix.node());
        }
        matrix.include().forEach(include -> Yaml.value(include, axis).ifPresent(found::add));
        Scope outside = new Scope(Optional.of(job), Optional.empty());
        return found.stream()
                .flatMap(value -> ofScalars(value, outside).stream())
                .reduce(Taint::worse);
    }

    /** What is said of a name once; while that is found out, nothing is, so that what leads back to itself ends. */
    private Optional<Taint> once(YamlNode of, String name, Supplier<Optional<Taint>> find) {
        OutputKey key = new OutputKey(new IdentityKey(of), name);
        Optional<Taint> known = outputs.get(key);
        if (known == null) {
            outputs.put(key, Optional.empty());
            known = find.get();
            outputs.put(key, known);
        }
        return known;
    }

    private Optional<Taint> output(String id, String name, Scope scope) {
        StepSyntax step = steps(scope).byId().get(id);
        if (step == null) {
            return Optional.empty();
        }
        return once(step.node(), name, () -> findOutput(step, name, scope.job()).map(Taint::passed));
    }

    private Optional<Taint> findOutput(StepSyntax step, String name, Optional<JobSyntax> job) {
        Optional<UsedAction> used = step.action();
        if (used.filter(uses -> UntrustedOutput.isUntrusted(uses, name)).isPresent()) {
            return Optional.of(new Taint(
                    Taint.Author.STRANGER,
                    "the output '" + name + "' of " + used.get().repository(),
                    true));
        }
        if (used.isPresent()) {
            return step.with().stream()
                    .flatMap(entry -> ofScalars(entry.value(), new Scope(job, Optional.of(step))).stream())
                    .filter(taint -> taint.author() == Taint.Author.STRANGER)
                    .findFirst();
        }
        Map<String, Taint> byName = scriptOutputs(job, step);
        return name.equals("*")
                ? byName.values().stream().reduce(Taint::worse)
                : Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(byName.get("")));
    }

    /** What a script writes into its outputs, by their names in lower case; no name where the script does not say it. */
    private Map<String, Taint> scriptOutputs(Optional<JobSyntax> job, StepSyntax step) {
        Map<String, Taint> known = scriptOutputs.get(step.node());
        if (known == null) {
            known = new HashMap<>();
            scriptOutputs.put(step.node(), known);
            for (FileWrite write : writes(job, step)) {
                if (write.file() == EnvironmentFile.OUTPUT) {
                    known.merge(write.name().toLowerCase(Locale.ROOT), write.taint(), Taint::worse);
                }
            }
        }
        return known;
    }

    private Optional<Taint> jobOutput(String id, String name) {
        JobSyntax job = jobs.get(id);
        if (job == null) {
            return Optional.empty();
        }
        Scope scope = new Scope(Optional.of(job), Optional.empty());
        return once(job.node(), name, () -> job.outputs().stream()
                .filter(output -> output.key().text().equalsIgnoreCase(name))
                .flatMap(output -> ofScalars(output.value(), scope).stream())
                .reduce(Taint::worse)
                .map(Taint::passed));
    }

    /** Of a scalar, or of all scalars of a list. */
    private Optional<Taint> ofScalars(YamlNode node, Scope scope) {
        YamlNode where = scope.step().<YamlNode>map(StepSyntax::node).orElseGet(() -> owner(scope));
        ValueKey key = new ValueKey(new IdentityKey(node), new IdentityKey(where));
        Optional<Taint> known = values.get(key);
        if (known == null) {
            values.put(key, Optional.empty());
            known = Yaml.scalars(node).stream()
                    .map(sites::get)
                    .filter(site -> site != null)
                    .flatMap(site -> site.expressions().stream())
                    .flatMap(expression -> ValueSource.of(expression.root()).stream())
                    .flatMap(source -> of(source, scope).stream())
                    .reduce(Taint::worse);
            values.put(key, known);
        }
        return known;
    }
}
