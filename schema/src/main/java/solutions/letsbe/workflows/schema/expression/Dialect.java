package solutions.letsbe.workflows.schema.expression;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.FunctionName;

/** Whose expressions: which contexts and functions have a meaning. */
public enum Dialect {
    /**
     * GitHub, with {@code case()}.
     *
     * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/expressions">GitHub on
     *     expressions</a>
     */
    GITHUB(List.of(), List.of(FunctionSignature.ofPairs("case"))),
    /** Gitea up to 1.27 and its runner up to 3.3: no {@code case()}, and {@code gitea} is another name for {@code github}. */
    GITEA(List.of("gitea"), List.of());

    private static final List<String> COMMON_CONTEXTS = List.of(
            "github",
            "env",
            "vars",
            "secrets",
            "job",
            "jobs",
            "steps",
            "runner",
            "strategy",
            "matrix",
            "needs",
            "inputs");

    private static final List<FunctionSignature> COMMON_FUNCTIONS = Stream.of(FunctionName.values())
            .map(function -> FunctionSignature.of(
                    function.text(),
                    function.minArguments(),
                    function.maxArguments().orElse(FunctionSignature.MANY)))
            .toList();

    /** What is asked of each expression; it needs the constants above, which are there only after the dialects. */
    private static final class Known {
        static final Map<Dialect, List<String>> CONTEXTS = new EnumMap<>(Dialect.class);
        static final Map<Dialect, Map<String, FunctionSignature>> FUNCTIONS = new EnumMap<>(Dialect.class);

        static {
            for (Dialect dialect : Dialect.values()) {
                CONTEXTS.put(dialect, both(COMMON_CONTEXTS, dialect.ownContexts));
                Map<String, FunctionSignature> byName = new HashMap<>();
                for (FunctionSignature function : dialect.functions()) {
                    byName.put(function.name().toLowerCase(Locale.ROOT), function);
                }
                FUNCTIONS.put(dialect, byName);
            }
        }

        private Known() {}
    }

    private final List<String> ownContexts;
    private final List<FunctionSignature> ownFunctions;

    Dialect(List<String> ownContexts, List<FunctionSignature> ownFunctions) {
        this.ownContexts = ownContexts;
        this.ownFunctions = ownFunctions;
    }

    /** The names of the contexts, in lower case; the case in which one is written does not matter. */
    public List<String> contexts() {
        return Objects.requireNonNull(Known.CONTEXTS.get(this));
    }

    /** The functions, each named as people write it. */
    public List<FunctionSignature> functions() {
        return both(COMMON_FUNCTIONS, ownFunctions);
    }

    /** The function of this name, in whatever case. */
    public Optional<FunctionSignature> function(String anyCase) {
        return Optional.ofNullable(
                Objects.requireNonNull(Known.FUNCTIONS.get(this)).get(anyCase.toLowerCase(Locale.ROOT)));
    }

    private static <T> List<T> both(List<T> common, List<T> own) {
        return Stream.concat(common.stream(), own.stream()).toList();
    }
}
