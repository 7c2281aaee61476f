package solutions.letsbe.workflows.schema.expression.type;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.language.ContextName;

/**
 * What the place of an expression knows: the dialect, and what each context is there. Unmodifiable.
 *
 * <p>{@link #of} gives one in which everything exists that the dialect knows; a workflow narrows it with what it says:
 *
 * <pre>{@code
 * Scope job = Scope.of(Dialect.GITEA)
 *         .with(ContextName.NEEDS, ContextTypes.needs(Map.of("build", ContextTypes.outputs(List.of("tag")))))
 *         .with(ContextName.MATRIX, ContextTypes.matrix(rows, include));
 * }</pre>
 */
public final class Scope {
    private final Dialect dialect;
    private final Map<String, Type> contexts;

    /** Tells what a context is that is not among them; of most no expression of a file ever asks. */
    private final Optional<Function<ContextName, Type>> others;

    /** The names of the contexts, once somebody has asked. */
    private volatile @Nullable List<String> known;

    private Scope(Dialect dialect, Map<String, Type> contexts, Optional<Function<ContextName, Type>> others) {
        this.dialect = dialect;
        this.contexts = contexts;
        this.others = others;
    }

    /**
     * Every context of a dialect as it is without any workflow: {@code github}, {@code runner}, {@code job} and {@code strategy}
     * with their properties, {@code env}, {@code vars} and {@code secrets} of strings, the others of anything.
     */
    public static Scope of(Dialect dialect) {
        Map<String, Type> contexts = new HashMap<>();
        for (String name : dialect.contexts()) {
            contexts.put(name, ContextTypes.withoutWorkflow(name));
        }
        return new Scope(dialect, contexts, Optional.empty());
    }

    /**
     * Every context of a dialect, with a type that is asked for when an expression reads the context, once.
     *
     * @param types what a context is; it is asked on the thread that reads, and may be asked twice where several do
     */
    public static Scope of(Dialect dialect, Function<ContextName, Type> types) {
        return new Scope(dialect, new ConcurrentHashMap<>(), Optional.of(types));
    }

    /** A scope of these contexts and no others, by name. */
    public static Scope of(Dialect dialect, Map<String, Type> contexts) {
        Map<String, Type> lower = new HashMap<>();
        contexts.forEach((name, type) -> lower.put(name.toLowerCase(Locale.ROOT), type));
        return new Scope(dialect, lower, Optional.empty());
    }

    /** The same, and this context is of another type; {@code github} and {@code gitea} are one. */
    public Scope with(ContextName context, Type type) {
        Map<String, Type> changed = all();
        changed.put(context.text(), type);
        if (context == ContextName.GITHUB && changed.containsKey(ContextName.GITEA.text())) {
            changed.put(ContextName.GITEA.text(), type);
        } else if (context == ContextName.GITEA) {
            changed.put(ContextName.GITHUB.text(), type);
        }
        return new Scope(dialect, changed, Optional.empty());
    }

    /** The same, and this context does not exist: reading it is a problem. */
    public Scope without(ContextName context) {
        Map<String, Type> changed = all();
        changed.remove(context.text());
        return new Scope(dialect, changed, Optional.empty());
    }

    private Map<String, Type> all() {
        Map<String, Type> all = new HashMap<>(contexts);
        for (String name : contexts()) {
            context(name).ifPresent(type -> all.put(name, type));
        }
        return all;
    }

    /** Whose functions there are. */
    public Dialect dialect() {
        return dialect;
    }

    /** What a context is, in whatever case it is named; empty where there is none of the name. */
    public Optional<Type> context(String anyCase) {
        String name = anyCase.toLowerCase(Locale.ROOT);
        Type known = contexts.get(name);
        if (known != null || others.isEmpty() || !dialect.contexts().contains(name)) {
            return Optional.ofNullable(known);
        }
        Optional<Type> found = ContextName.of(name).map(others.get());
        found.ifPresent(type -> contexts.put(name, type));
        return found;
    }

    /** What a context is; empty where there is none of the name. */
    public Optional<Type> context(ContextName name) {
        return context(name.text());
    }

    /** The names of the contexts, in lower case, first those of the dialect in its order. */
    public List<String> contexts() {
        List<String> names = known;
        if (names == null) {
            List<String> ofDialect = dialect.contexts();
            if (others.isPresent()) {
                return ofDialect;
            }
            names = Stream.concat(
                            ofDialect.stream().filter(contexts::containsKey),
                            contexts.keySet().stream()
                                    .filter(name -> !ofDialect.contains(name))
                                    .sorted())
                    .toList();
            known = names;
        }
        return names;
    }
}
