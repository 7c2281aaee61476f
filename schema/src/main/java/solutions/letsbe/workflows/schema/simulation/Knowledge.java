package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.evaluation.JobStatus;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.language.ContextName;

/**
 * What is known where an expression stands.
 *
 * @param contexts what has a value
 * @param unknown the paths of what has a value that nobody foretold, in lower case; {@code *} is any key
 * @param missing the contexts that whoever evaluates does not have: reading one is an error
 * @param status what the status functions answer
 * @param unknownFunctions the status functions whose answer is unknown, with what they depend on
 */
record Knowledge(
        Map<String, Value> contexts,
        List<List<String>> unknown,
        Set<ContextName> missing,
        JobStatus status,
        Map<String, String> unknownFunctions) {
    static final Knowledge NONE =
            new Knowledge(Map.of(), List.of(), new LinkedHashSet<>(), JobStatus.SUCCESS, Map.of());

    Knowledge {
        contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
        unknown = List.copyOf(unknown);
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
        unknownFunctions = Collections.unmodifiableMap(new LinkedHashMap<>(unknownFunctions));
    }

    /** The same with a context more. */
    Knowledge with(ContextName name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(contexts);
        more.put(name.text(), value);
        return new Knowledge(more, unknown, missing, status, unknownFunctions);
    }

    /** The same, and this has a value that nobody knows. */
    Knowledge withUnknown(String... path) {
        List<List<String>> more = new ArrayList<>(unknown);
        more.add(List.of(path).stream().map(key -> key.toLowerCase(Locale.ROOT)).toList());
        return new Knowledge(contexts, more, missing, status, unknownFunctions);
    }

    /** The same with what another knows. */
    Knowledge and(Knowledge other) {
        Map<String, Value> all = new LinkedHashMap<>(contexts);
        all.putAll(other.contexts);
        List<List<String>> paths = new ArrayList<>(unknown);
        paths.addAll(other.unknown);
        return new Knowledge(all, paths, missing, status, unknownFunctions);
    }

    Knowledge without(Set<ContextName> names) {
        return new Knowledge(contexts, unknown, names, status, unknownFunctions);
    }

    Knowledge standing(JobStatus now, Map<String, String> unknownNow) {
        return new Knowledge(contexts, unknown, missing, now, unknownNow);
    }

    /** What a path depends on that nobody foretold. */
    Optional<String> unknownAt(ContextPath path) {
        if (path.isWritten() && known(path).filter(Value::isScalar).isPresent()) {
            return Optional.empty();
        }
        return unknown.stream()
                .filter(unforetold -> meet(path.keys(), unforetold))
                .findFirst()
                .map(unforetold -> path.length() < unforetold.size() ? String.join(".", unforetold) : shown(path));
    }

    /** A path as it is written, but for how its context is. */
    static String shown(ContextPath path) {
        return path.names().isEmpty() ? path.context() : path.context() + "." + String.join(".", path.names());
    }

    private static boolean meet(List<String> read, List<String> unforetold) {
        for (int i = 0; i < Math.min(read.size(), unforetold.size()); i++) {
            String one = read.get(i);
            String other = unforetold.get(i);
            if (!one.equals("*") && !other.equals("*") && !one.equals(other)) {
                return false;
            }
        }
        return true;
    }

    /** The value at a path, or the {@code null} that it ends at before; none where it reaches nothing that was said. */
    Optional<Value> known(ContextPath path) {
        Optional<Value> at = Optional.ofNullable(contexts.get(path.context()));
        for (int i = 1; i < path.length() && at.isPresent() && !(at.get() instanceof Value.Null); i++) {
            String key = path.key(i);
            at = at.flatMap(of -> of instanceof Value.Obj object ? object.get(key) : Optional.empty());
        }
        return at;
    }
}
