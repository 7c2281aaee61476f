package solutions.letsbe.workflows.schema.expression.type;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ContextProperties;
import solutions.letsbe.workflows.schema.language.ContextProperty;

/**
 * What the contexts are: those that are the same in every workflow, and those that a workflow makes.
 *
 * <p>The properties of {@code github}, {@code job}, {@code runner} and {@code strategy} are those of {@link ContextProperties};
 * the ones that are always empty on Gitea are among them, since reading one is no unknown name but another mistake.
 */
public final class ContextTypes {
    /** Any strings by any names: outputs that nobody declares, {@code env}, {@code vars}. */
    public static final Type STRINGS = Type.mapOf(Type.STRING);

    private static final Type SERVICE = Type.closed(Map.of(
            "id",
            Type.STRING,
            "network",
            Type.STRING,
            // Read by port, which people write as a number and as a string.
            "ports",
            Type.ANY));
    private static final Map<String, Type> OTHER_THAN_STRINGS = Map.of(
            "github.event",
            Type.OBJECT,
            "github.ref_protected",
            Type.ANY,
            "job.services",
            Type.mapOf(SERVICE),
            "job.container",
            Type.closed(Map.of("id", Type.STRING, "network", Type.STRING)),
            "job.check_run_id",
            Type.NUMBER,
            "strategy.fail-fast",
            Type.BOOLEAN,
            "strategy.max-parallel",
            Type.NUMBER,
            "strategy.job-index",
            Type.NUMBER,
            "strategy.job-total",
            Type.NUMBER);
    private static final Type GITHUB = fixed(ContextName.GITHUB);
    private static final Type JOB = fixed(ContextName.JOB);
    private static final Type RUNNER = fixed(ContextName.RUNNER);
    private static final Type STRATEGY = fixed(ContextName.STRATEGY);

    private ContextTypes() {}

    /** The run and its event; what the event holds is open. */
    public static Type github() {
        return GITHUB;
    }

    /** The job that runs. */
    public static Type job() {
        return JOB;
    }

    /** The machine. */
    public static Type runner() {
        return RUNNER;
    }

    /** The matrix as a whole. */
    public static Type strategy() {
        return STRATEGY;
    }

    /** Outputs of these names, all strings, and no others. */
    public static Type outputs(Collection<String> names) {
        Map<String, Type> outputs = new LinkedHashMap<>();
        names.forEach(name -> outputs.put(name, Type.STRING));
        return Type.closed(outputs);
    }

    /**
     * The jobs that a job needs.
     *
     * @param outputs by the id of each job its outputs: {@link #outputs} or, where they are not known, {@link #STRINGS}
     */
    public static Type needs(Map<String, Type> outputs) {
        return each(outputs, of -> Map.of("outputs", of, "result", Type.STRING));
    }

    /**
     * The jobs of a called workflow, as its outputs read them.
     *
     * @param outputs by the id of each job its outputs: {@link #outputs} or, where they are not known, {@link #STRINGS}
     */
    public static Type jobs(Map<String, Type> outputs) {
        return needs(outputs);
    }

    /**
     * The steps that have run.
     *
     * @param outputs by the id of each step its outputs: {@link #outputs} or, where they are not known, {@link #STRINGS}
     */
    public static Type steps(Map<String, Type> outputs) {
        return each(outputs, of -> Map.of("outputs", of, "outcome", Type.STRING, "conclusion", Type.STRING));
    }

    /** Inputs of a dispatch, a call or an action, by name; a merge of several where a workflow has several triggers. */
    public static Type inputs(Map<String, Type> inputs) {
        return Type.closed(inputs);
    }

    /** Secrets that are declared by name; the token, under both names, is always one of them. */
    public static Type secrets(Collection<String> names) {
        Map<String, Type> secrets = new LinkedHashMap<>();
        secrets.put("GITHUB_TOKEN", Type.STRING);
        secrets.put("GITEA_TOKEN", Type.STRING);
        names.forEach(name -> secrets.put(name, Type.STRING));
        return Type.closed(secrets);
    }

    /**
     * The values of one job of a matrix.
     *
     * @param rows by the name of each row its values; one without any has the type {@link Type#ANY}
     * @param include what is included beside the rows, one map an entry
     */
    public static Type matrix(Map<String, List<Type>> rows, List<Map<String, Type>> include) {
        Map<String, Type> values = new LinkedHashMap<>();
        rows.forEach(
                (name, row) -> values.put(name, row.stream().reduce(Type::merge).orElse(Type.ANY)));
        Type matrix = Type.closed(values);
        for (Map<String, Type> entry : include) {
            matrix = matrix.merge(Type.closed(entry));
        }
        return matrix;
    }

    /** What a context is where no workflow tells more. */
    static Type withoutWorkflow(String name) {
        Optional<ContextName> context = ContextName.of(name);
        if (context.isEmpty()) {
            return Type.ANY;
        }
        return switch (context.get()) {
            case GITHUB, GITEA -> GITHUB;
            case JOB -> JOB;
            case RUNNER -> RUNNER;
            case STRATEGY -> STRATEGY;
            case ENV, VARS, SECRETS -> STRINGS;
            case NEEDS, JOBS -> Type.mapOf(Type.closed(Map.of("outputs", STRINGS, "result", Type.STRING)));
            case STEPS ->
                Type.mapOf(Type.closed(Map.of("outputs", STRINGS, "outcome", Type.STRING, "conclusion", Type.STRING)));
            case MATRIX, INPUTS -> Type.OBJECT;
        };
    }

    private static Type fixed(ContextName context) {
        Map<String, Type> properties = new LinkedHashMap<>();
        for (ContextProperty property : ContextProperties.of(context)) {
            properties.put(
                    property.name(),
                    OTHER_THAN_STRINGS.getOrDefault(context.text() + "." + property.name(), Type.STRING));
        }
        return Type.closed(properties);
    }

    private static Type each(Map<String, Type> outputs, Function<Type, Map<String, Type>> fields) {
        Map<String, Type> all = new LinkedHashMap<>();
        outputs.forEach((id, of) -> all.put(id, Type.closed(fields.apply(of))));
        return Type.closed(all);
    }
}
