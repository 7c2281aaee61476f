package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions of expressions; names are read in any case. All versions of Gitea and its runner from 1.22 on have them. GitHub's
 * {@code case} is unknown on Gitea: the evaluation fails.
 *
 * <p>Source: {@code modules/actions/jobparser/interpeter.go} of Gitea 1.26 to 28, the act fork before, runner 3.3; {@code
 * evaluateFuncCall} in {@code pkg/exprparser/interpreter.go} of nektos/act for what happens to arguments.
 */
public enum FunctionName {
    /** Whether a text holds another one, or a list an element. */
    CONTAINS("contains", 2, OptionalInt.of(2)),
    /** Whether a text begins so. */
    STARTS_WITH("startsWith", 2, OptionalInt.of(2)),
    /** Whether a text ends so. */
    ENDS_WITH("endsWith", 2, OptionalInt.of(2)),
    /** Puts values into the places {@code {0}}, {@code {1}} of a text. */
    FORMAT("format", 1, OptionalInt.empty()),
    /** Joins a list, with a comma unless another text is given. */
    JOIN("join", 1, OptionalInt.of(2)),
    /** A value as JSON. */
    TO_JSON("toJSON", 1, OptionalInt.of(1)),
    /** What a JSON text says. */
    FROM_JSON("fromJSON", 1, OptionalInt.of(1)),
    /** A hash over the files that patterns name; by the runner only, and it needs node in the job's container. */
    HASH_FILES("hashFiles", 1, OptionalInt.empty()),
    /** True, whatever happened before. A job of a cancelled run is cancelled all the same. */
    ALWAYS("always", 0, OptionalInt.of(0)),
    /** Whether all went well before; GitHub takes names of jobs in a job's {@code if}, Gitea evaluates them and looks at none. */
    SUCCESS("success", 0, OptionalInt.empty()),
    /** Whether something failed before; names of jobs as with {@link #SUCCESS}. */
    FAILURE("failure", 0, OptionalInt.empty()),
    /**
     * Whether the run was cancelled; in a job's {@code if} that the server decides it works since 1.27.1
     * (go-gitea/gitea#38495).
     */
    CANCELLED("cancelled", 0, OptionalInt.of(0));

    private static final Set<FunctionName> STATUS = EnumSet.of(ALWAYS, SUCCESS, FAILURE, CANCELLED);

    private final String text;
    private final int minArguments;
    private final OptionalInt maxArguments;

    FunctionName(String text, int minArguments, OptionalInt maxArguments) {
        this.text = text;
        this.minArguments = minArguments;
        this.maxArguments = maxArguments;
    }

    /** How it is usually written. */
    public String text() {
        return text;
    }

    /** How many arguments it takes at least. */
    public int minArguments() {
        return minArguments;
    }

    /** How many arguments it takes at most; empty where there is no limit. */
    public OptionalInt maxArguments() {
        return maxArguments;
    }

    /** Whether it tells about what ran before, so that an {@code if} with it needs no {@code success()}. */
    public boolean isStatus() {
        return STATUS.contains(this);
    }

    /** Who can evaluate it; a copy, in the order of {@link Evaluator}. */
    public Set<Evaluator> evaluators() {
        return this == HASH_FILES ? EnumSet.of(Evaluator.RUNNER) : EnumSet.allOf(Evaluator.class);
    }

    /** The places where it may be called; a copy, in the order of {@link ExpressionPlace}. */
    public Set<ExpressionPlace> places() {
        return Arrays.stream(ExpressionPlace.values())
                .filter(place -> !(isStatus() || this == HASH_FILES)
                        || place.specialFunctions().contains(text))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExpressionPlace.class)));
    }

    /** The function of this name, in whatever case; empty for a name that Gitea does not know, {@code case} among them. */
    public static Optional<FunctionName> of(String anyCase) {
        String lower = anyCase.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(function -> function.text.toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }
}
