package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;

/**
 * The combinations of a matrix, as Gitea makes them: the product of the axes, less what is excluded; an {@code include} adds its
 * values to every combination that it agrees with on the axes, and stands for itself where there is none, or where it names no
 * axis at all. They are ordered by what a person sees of them.
 *
 * <p>Source: {@code GetMatrixes} of the act fork and {@code modules/actions/jobparser} of Gitea 1.22 to 28.
 */
sealed interface MatrixExpansion {
    /**
     * The combinations.
     *
     * @param all their values by axis; one without values where there is no matrix
     */
    record Combinations(List<Value.Obj> all) implements MatrixExpansion {}

    /** It depends on what nobody foretold. */
    record Undetermined(String why) implements MatrixExpansion {}

    /** Gitea refuses the file for it. */
    record Refused(String why) implements MatrixExpansion {}

    /** Without a matrix: one job. */
    MatrixExpansion NONE = new Combinations(List.of(Value.object(Map.of())));

    /** The combinations of a matrix where this is known. */
    static MatrixExpansion of(MatrixSyntax matrix, Knowledge knowledge) {
        Answer answer = YamlValue.of(matrix.node(), knowledge);
        if (answer instanceof Answer.Unknown unknown) {
            return new Undetermined("its matrix depends on " + unknown.on());
        }
        if (answer instanceof Answer.Failed failed) {
            return new Undetermined("its matrix cannot be evaluated: " + failed.why());
        }
        return ((Answer.Known) answer).value() instanceof Value.Obj object
                ? new Work(object).expanded()
                : new Refused("a matrix is a mapping of axes");
    }

    /** What a person sees of a combination: its values by the sorted names of the axes, {@code (22, postgres)}. */
    static String suffix(Value.Obj combination) {
        Map<String, Value> sorted = new TreeMap<>(combination.properties());
        return "(" + String.join(", ", sorted.values().stream().map(Value::text).toList()) + ")";
    }

    /** One expansion. */
    final class Work {
        private final Value.Obj matrix;
        private final Map<String, List<Value>> axes = new LinkedHashMap<>();

        private Work(Value.Obj matrix) {
            this.matrix = matrix;
        }

        private MatrixExpansion expanded() {
            for (Map.Entry<String, Value> axis : matrix.properties().entrySet()) {
                if (axis.getKey().equals("include") || axis.getKey().equals("exclude")) {
                    continue;
                }
                List<Value> values =
                        axis.getValue() instanceof Value.Array array ? array.elements() : List.of(axis.getValue());
                if (values.stream().anyMatch(Value.Obj.class::isInstance)) {
                    return new Refused("a value of the axis '" + Excerpt.of(axis.getKey()) + "' is a mapping");
                }
                axes.put(axis.getKey(), values);
            }
            for (String list : List.of("include", "exclude")) {
                if (!entries(list).stream().allMatch(Value.Obj.class::isInstance)) {
                    return new Refused("'" + list + "' of a matrix is a list of mappings");
                }
            }
            for (Value excluded : entries("exclude")) {
                for (String key : ((Value.Obj) excluded).properties().keySet()) {
                    if (!axes.containsKey(key)) {
                        return new Refused("'exclude' names '" + Excerpt.of(key) + "', which is no axis of the matrix");
                    }
                }
            }
            return combinations();
        }

        private MatrixExpansion combinations() {
            List<Map<String, Value>> all = new ArrayList<>();
            if (!axes.isEmpty()) {
                all.add(new LinkedHashMap<>());
            }
            for (Map.Entry<String, List<Value>> axis : axes.entrySet()) {
                if ((long) all.size() * axis.getValue().size() > MOST_PRODUCT) {
                    return tooMany();
                }
                List<Map<String, Value>> longer = new ArrayList<>();
                for (Map<String, Value> shorter : all) {
                    for (Value value : axis.getValue()) {
                        Map<String, Value> one = new LinkedHashMap<>(shorter);
                        one.put(axis.getKey(), value);
                        longer.add(one);
                    }
                }
                all = longer;
            }
            all.removeIf(one -> entries("exclude").stream().anyMatch(excluded -> agrees(one, (Value.Obj) excluded)));
            include(all);
            if (all.size() > Limits.JOBS_PER_RUN) {
                return tooMany();
            }
            return new Combinations(all.stream()
                    .map(Value::object)
                    .sorted(Comparator.comparing(MatrixExpansion::suffix))
                    .toList());
        }

        private static MatrixExpansion tooMany() {
            return new Undetermined(
                    "its matrix makes more than " + Limits.JOBS_PER_RUN + " jobs, which is more than a run may have");
        }

        private void include(List<Map<String, Value>> all) {
            List<Map<String, Value>> further = new ArrayList<>();
            for (Value each : entries("include")) {
                Map<String, Value> included = ((Value.Obj) each).properties();
                boolean namesAxis = included.keySet().stream().anyMatch(axes::containsKey);
                boolean taken = false;
                for (Map<String, Value> one : all) {
                    if (namesAxis && axesAgree(one, included)) {
                        one.putAll(included);
                        taken = true;
                    }
                }
                if (!taken) {
                    further.add(included);
                }
            }
            all.addAll(further);
        }

        private boolean axesAgree(Map<String, Value> one, Map<String, Value> included) {
            return included.entrySet().stream()
                    .filter(entry -> axes.containsKey(entry.getKey()))
                    .allMatch(entry -> entry.getValue().equals(one.get(entry.getKey())));
        }

        private static boolean agrees(Map<String, Value> one, Value.Obj excluded) {
            return excluded.properties().entrySet().stream()
                    .allMatch(entry -> entry.getValue().equals(one.get(entry.getKey())));
        }

        private List<Value> entries(String list) {
            return matrix.get(list)
                    .map(value -> value instanceof Value.Array array ? array.elements() : List.of(value))
                    .orElse(List.of());
        }
    }

    /** More combinations than this are not made, even where most of them are excluded. */
    int MOST_PRODUCT = 10_000;
}
