package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which functions exist, how many arguments they take, and whether the contexts that an expression names are known. */
public final class ExpressionNames {
    private static final int ANY = Integer.MAX_VALUE;

    private record Function(String name, int least, int most, List<Dialect> dialects) {}

    private static final List<Dialect> BOTH = List.of(Dialect.GITHUB, Dialect.GITEA);

    private static final List<Function> FUNCTIONS = List.of(
            new Function("contains", 2, 2, BOTH),
            new Function("startsWith", 2, 2, BOTH),
            new Function("endsWith", 2, 2, BOTH),
            new Function("format", 1, ANY, BOTH),
            new Function("join", 1, 2, BOTH),
            new Function("toJSON", 1, 1, BOTH),
            new Function("fromJSON", 1, 1, BOTH),
            new Function("hashFiles", 1, ANY, BOTH),
            new Function("always", 0, 0, BOTH),
            new Function("success", 0, 0, BOTH),
            new Function("failure", 0, 0, BOTH),
            new Function("cancelled", 0, 0, BOTH),
            new Function("case", 3, ANY, List.of(Dialect.GITHUB)));

    /** Whose language is meant. */
    public enum Dialect {
        /** GitHub's, which has {@code case(condition, value, ..., otherwise)} and no {@code gitea} context. */
        GITHUB,
        /** Gitea's, in which {@code gitea} is another name of {@code github}; it has no {@code case}. */
        GITEA
    }

    /**
     * A name that does not exist, or a call that does not fit its function.
     *
     * @param node the context or the call
     * @param message what is wrong, and what there is
     */
    public record Problem(Expression node, String message) {}

    private ExpressionNames() {}

    /** The functions of a dialect, as its documentation writes them. */
    public static List<String> functions(Dialect dialect) {
        return FUNCTIONS.stream()
                .filter(function -> function.dialects().contains(dialect))
                .map(Function::name)
                .toList();
    }

    /**
     * What is wrong with the names in an expression, in the order of its text; empty if nothing is. Names are compared
     * without regard to case.
     *
     * @param contexts the contexts that are known at its place
     */
    public static List<Problem> check(Expression expression, Dialect dialect, Collection<String> contexts) {
        List<String> known = new ArrayList<>(contexts);
        if (dialect == Dialect.GITEA && holds(known, "github") && !holds(known, "gitea")) {
            known.add("gitea");
        }
        List<Problem> problems = new ArrayList<>();
        for (Expression part : Expression.walk(expression)) {
            if (part instanceof Expression.Context context && !holds(known, context.name())) {
                problems.add(new Problem(
                        part,
                        "there is no context '" + context.name() + "' here"
                                + (known.isEmpty() ? "" : "; there are " + String.join(", ", known))));
            } else if (part instanceof Expression.Call call) {
                call(call, dialect).ifPresent(message -> problems.add(new Problem(part, message)));
            }
        }
        return problems;
    }

    private static Optional<String> call(Expression.Call call, Dialect dialect) {
        Optional<Function> found = FUNCTIONS.stream()
                .filter(function -> function.name().equalsIgnoreCase(call.function()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of("there is no function '" + call.function() + "'; there are "
                    + String.join(", ", functions(dialect)));
        }
        Function function = found.get();
        if (!function.dialects().contains(dialect)) {
            return Optional.of(
                    "Gitea has no function '" + function.name() + "'; write condition && value || otherwise");
        }
        int given = call.arguments().size();
        if (given < function.least() || given > function.most()) {
            return Optional.of(function.name() + "(...) takes " + arguments(function) + ", not " + given);
        }
        if (function.name().equals("case") && given % 2 == 0) {
            return Optional.of("case(...) takes pairs of a condition and a value, then one value for all else; " + given
                    + " arguments are even");
        }
        return Optional.empty();
    }

    private static String arguments(Function function) {
        if (function.most() == ANY) {
            return "at least " + counted(function.least());
        }
        return function.least() == function.most()
                ? counted(function.least())
                : function.least() + " or " + counted(function.most());
    }

    private static String counted(int arguments) {
        return arguments == 0 ? "no arguments" : arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private static boolean holds(List<String> names, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(wanted));
    }
}
