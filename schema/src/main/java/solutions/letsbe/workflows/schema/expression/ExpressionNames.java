package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;

/**
 * Finds names that mean nothing.
 *
 * <p>The parser takes any name: which contexts exist depends on who runs the workflow and on the place in it. This tells of
 * contexts and functions that exist in no place at all, and of calls with the wrong number of arguments.
 */
public final class ExpressionNames {
    private final Dialect dialect;
    private final Collection<String> contexts;

    private ExpressionNames(Dialect dialect, Collection<String> contexts) {
        this.dialect = dialect;
        this.contexts = contexts;
    }

    /** What is wrong with the names in an expression, in the order of their nodes; empty where all is well. */
    public static List<NameProblem> check(Expression expression, Dialect dialect) {
        return check(expression, dialect, dialect.contexts());
    }

    /**
     * The same where other contexts exist than the dialect's.
     *
     * @param contexts all that exist, in whatever case
     */
    public static List<NameProblem> check(Expression expression, Dialect dialect, Collection<String> contexts) {
        return check(Expression.walk(expression), dialect, contexts);
    }

    /**
     * The same for an expression whose nodes are at hand.
     *
     * @param contexts all that exist, in whatever case
     */
    public static List<NameProblem> check(List<Expression> nodes, Dialect dialect, Collection<String> contexts) {
        ExpressionNames names = new ExpressionNames(dialect, contexts);
        List<NameProblem> problems = new ArrayList<>();
        for (Expression node : nodes) {
            Optional<NameProblem> problem = names.problem(node);
            if (problem.isPresent()) {
                problems.add(problem.get());
            }
        }
        return Collections.unmodifiableList(problems);
    }

    private Optional<NameProblem> problem(Expression node) {
        if (node instanceof Expression.Context context) {
            return context(context);
        }
        return node instanceof Expression.Call call ? call(call) : Optional.empty();
    }

    private Optional<NameProblem> context(Expression.Context context) {
        String name = context.name().toLowerCase(Locale.ROOT);
        if (contexts.contains(name) || contexts.stream().anyMatch(name::equalsIgnoreCase)) {
            return Optional.empty();
        }
        String message = "there is no context '" + Excerpt.of(context.name()) + "'";
        return Optional.of(
                new NameProblem(NameProblem.Kind.UNKNOWN_CONTEXT, context, message, Optional.of(contextHint(name))));
    }

    private String contextHint(String name) {
        Optional<String> keyword = Expression.Names.KEYWORDS.stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (keyword.isPresent()) {
            return "the value is written " + keyword.get();
        }
        if (dialect.function(name).isPresent()) {
            return "the function is called with parentheses: " + name + "()";
        }
        return NearestWord.to(name, contexts)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "there are " + String.join(", ", contexts) + ", and a text takes single quotes");
    }

    private Optional<NameProblem> call(Expression.Call call) {
        Optional<FunctionSignature> known = dialect.function(call.function());
        if (known.isEmpty()) {
            String message = "there is no function '" + Excerpt.of(call.function()) + "'";
            return Optional.of(new NameProblem(
                    NameProblem.Kind.UNKNOWN_FUNCTION, call, message, Optional.of(functionHint(call.function()))));
        }
        FunctionSignature signature = known.get();
        int count = call.arguments().size();
        if (signature.takes(count)) {
            return Optional.empty();
        }
        String message = signature.name() + "() takes " + signature.arity() + "; here it has " + count;
        return Optional.of(new NameProblem(NameProblem.Kind.WRONG_ARGUMENT_COUNT, call, message, Optional.empty()));
    }

    private String functionHint(String name) {
        if (dialect == Dialect.GITEA && Dialect.GITHUB.function(name).isPresent()) {
            return "GitHub has it and Gitea has not; for a choice write: condition && 'this' || 'that'";
        }
        List<String> known =
                dialect.functions().stream().map(FunctionSignature::name).toList();
        return NearestWord.to(name, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "there are " + String.join(", ", known));
    }
}
