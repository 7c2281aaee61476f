package solutions.letsbe.workflows.schema.expression.type;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** The names of the contexts, once somebody has asked. */
    private volatile @Nullable List<String> known;

    private Scope(Dialect dialect, Map<String, Type> contexts) {
        this.dialect = dialect;
        this.contexts = Collections.unmodifiableMap(contexts);
    }

    /**
     * Every context of a dialect as it is without any workflow: {@code github}, {@code runner}, {@code job} and {@code strategy}
     * with their properties, {@code env}, {@code vars} and {@code secrets} of strings, the others of anything.
     */
    public static Scope of(Dialect dialect) {
        Map<String, Type> contexts = new TreeMap<>();
        for (String name : dialect.contexts()) {
            contexts.put(name, ContextTypes.withoutWorkflow(name));
        }
        return new Scope(dialect, contexts);
    }

    /** A scope of these contexts and no others, by name. */
    public static Scope of(Dialect dialect, Map<String, Type> contexts) {
        Map<String, Type> lower = new TreeMap<>();
        contexts.forEach((name, type) -> lower.put(name.toLowerCase(Locale.ROOT), type));
        return new Scope(dialect, lower);
    }

    /** The same, and this context is of another type; {@code github} and {@code gitea} are one. */
    public Scope with(ContextName context, Type type) {
        Map<String, Type> changed = new TreeMap<>(contexts);
        changed.put(context.text(), type);
        if (context == ContextName.GITHUB && contexts.containsKey(ContextName.GITEA.text())) {
            changed.put(ContextName.GITEA.text(), type);
        } else if (context == ContextName.GITEA) {
            changed.put(ContextName.GITHUB.text(), type);
        }
        return new Scope(dialect, changed);
    }

    /** The same, and this context does not exist: reading it is a problem. */
    public Scope without(ContextName context) {
        Map<String, Type> changed = new TreeMap<>(contexts);
        changed.remove(context.text());
        return new Scope(dialect, changed);
    }

    /** Whose functions there are. */
    public Dialect dialect() {
        return dialect;
    }

    /** What a context is, in whatever case it is named; empty where there is none of the name. */
    public Optional<Type> context(String anyCase) {
        return Optional.ofNullable(contexts.get(anyCase.toLowerCase(Locale.ROOT)));
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
            names = Stream.concat(
                            ofDialect.stream().filter(contexts::containsKey),
                            contexts.keySet().stream().filter(name -> !ofDialect.contains(name)))
                    .toList();
            known = names;
        }
        return names;
    }
}
