package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionNames;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.NameProblem;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.expression.Template;
import solutions.letsbe.workflows.schema.expression.evaluation.EvaluationException;
import solutions.letsbe.workflows.schema.expression.evaluation.Evaluator;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;

/**
 * Evaluates what does not depend on the unknown, and says on what the rest depends. {@code false && unknown} is false, and so is
 * {@code unknown && false} where only the truth counts.
 */
final class PartialEvaluation {
    private static final List<String> STATUS_FUNCTIONS = List.of("always", "success", "failure", "cancelled");
    private static final Expression SUCCESS = new Expression.Call("success", List.of());

    private final Knowledge knowledge;
    private final Surroundings surroundings;
    private final boolean onlyTruth;

    private PartialEvaluation(Knowledge knowledge, boolean onlyTruth) {
        this.knowledge = knowledge;
        this.onlyTruth = onlyTruth;
        this.surroundings = new Surroundings(Dialect.GITEA, Value.object(knowledge.contexts()), knowledge.status());
    }

    /** Whether a condition holds, as a boolean. */
    static Answer truth(Expression expression, Knowledge knowledge) {
        Answer answer = new PartialEvaluation(knowledge, true).all(expression);
        return answer instanceof Answer.Known known
                ? new Answer.Known(Value.of(!known.value().isFalsy()))
                : answer;
    }

    /**
     * Whether an {@code if} holds. Without a status function in it, {@code success()} must hold too; a text with holes in it is
     * true wherever it is not empty, as Gitea has it.
     */
    static Answer condition(String written, Knowledge knowledge) {
        try {
            return truth(withStatus(written(written)), knowledge);
        } catch (ExpressionSyntaxException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What an {@code if} says, with or without <code>${{ }}</code>.
     *
     * @throws ExpressionSyntaxException if that is no expression
     */
    static Expression written(String condition) {
        Template template = Template.parse(condition.contains("${{") ? condition : "${{ " + condition + " }}");
        return template.singleHole().orElseGet(() -> formatted(template));
    }

    private static Expression withStatus(Expression expression) {
        boolean own = Expression.functions(expression).stream()
                .anyMatch(name -> STATUS_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT)));
        return own ? expression : new Expression.Binary(Operator.AND, SUCCESS, expression);
    }

    /** A text with holes as the call that joins them. */
    private static Expression formatted(Template template) {
        StringBuilder text = new StringBuilder();
        List<Expression> arguments = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Text plain) {
                text.append(plain.text().replace("{", "{{").replace("}", "}}"));
            } else if (part instanceof Template.Hole hole) {
                text.append('{').append(arguments.size()).append('}');
                arguments.add(hole.expression());
            }
        }
        arguments.add(0, new Expression.Str(text.toString()));
        return new Expression.Call("format", arguments);
    }

    /** What a scalar comes to: the value of its one expression, or its text with all holes filled. */
    static Answer value(String written, Knowledge knowledge) {
        if (!written.contains("${{")) {
            return new Answer.Known(Value.of(written));
        }
        try {
            Template template = Template.parse(written);
            Expression expression = template.singleHole().orElseGet(() -> formatted(template));
            return new PartialEvaluation(knowledge, false).all(expression);
        } catch (ExpressionSyntaxException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** The same as a text. */
    static Answer text(String written, Knowledge knowledge) {
        Answer answer = value(written, knowledge);
        return answer instanceof Answer.Known known
                ? new Answer.Known(Value.of(known.value().text()))
                : answer;
    }

    /** What the known values are that a condition reads, for a reason: {@code needs.a.result is 'success'}. */
    static List<String> readings(String written, Knowledge knowledge) {
        Expression expression;
        try {
            expression = written(written);
        } catch (ExpressionSyntaxException e) {
            return List.of();
        }
        return paths(expression).stream()
                .distinct()
                .flatMap(path -> knowledge
                        .known(path)
                        .filter(Value::isScalar)
                        .map(value -> Excerpt.of(Knowledge.shown(path)) + " is " + shown(value))
                        .stream())
                .toList();
    }

    private static String shown(Value value) {
        return value instanceof Value.Str text
                ? "'" + Excerpt.of(text.value()) + "'"
                : value instanceof Value.Null ? "null" : value.text();
    }

    private Answer all(Expression expression) {
        List<NameProblem> problems =
                ExpressionNames.check(expression, surroundings.dialect(), surroundings.contextNames());
        if (!problems.isEmpty()) {
            return new Answer.Failed(problems.get(0).sentence());
        }
        for (Expression node : Expression.walk(expression)) {
            if (node instanceof Expression.Context context
                    && ContextName.of(context.name())
                            .filter(knowledge.missing()::contains)
                            .isPresent()) {
                return new Answer.Failed("there is no '" + Excerpt.of(context.name()) + "' where it is decided");
            }
            if (node instanceof Expression.Call call
                    && call.function().equalsIgnoreCase("hashFiles")
                    && knowledge.missing().contains(ContextName.RUNNER)) {
                return new Answer.Failed("there are no files for hashFiles() where it is decided");
            }
        }
        return value(expression);
    }

    private Answer value(Expression expression) {
        Optional<String> unknown = unknownIn(expression);
        if (unknown.isEmpty()) {
            return evaluated(expression);
        }
        if (expression instanceof Expression.Not not) {
            Answer operand = value(not.operand());
            return operand instanceof Answer.Known known
                    ? new Answer.Known(Value.of(known.value().isFalsy()))
                    : operand;
        }
        if (expression instanceof Expression.Binary binary
                && (binary.operator() == Operator.AND || binary.operator() == Operator.OR)) {
            return either(binary);
        }
        return new Answer.Unknown(unknown.get());
    }

    private Answer either(Expression.Binary binary) {
        boolean decides = binary.operator() == Operator.OR;
        Answer left = value(binary.left());
        if (left instanceof Answer.Failed) {
            return left;
        }
        if (left instanceof Answer.Known known) {
            return known.value().isFalsy() == decides ? value(binary.right()) : left;
        }
        Answer right = onlyTruth ? value(binary.right()) : left;
        return right instanceof Answer.Known known && known.value().isFalsy() != decides ? right : left;
    }

    private Answer evaluated(Expression expression) {
        try {
            return new Answer.Known(Evaluator.evaluate(expression, surroundings));
        } catch (EvaluationException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** The first thing in an expression that nobody foretold. */
    private Optional<String> unknownIn(Expression expression) {
        for (Expression node : Expression.walk(expression)) {
            if (node instanceof Expression.Call call) {
                String name = call.function().toLowerCase(Locale.ROOT);
                if (knowledge.unknownFunctions().containsKey(name)) {
                    return Optional.ofNullable(knowledge.unknownFunctions().get(name));
                }
                if (name.equals("hashfiles")) {
                    return Optional.of("the files of the runner");
                }
            }
        }
        return paths(expression).stream()
                .flatMap(path -> knowledge.unknownAt(path).stream())
                .findFirst();
    }

    /** The paths by which an expression reads contexts, each as long as it is. */
    private static List<ContextPath> paths(Expression expression) {
        List<ContextPath> found = new ArrayList<>();
        collect(expression, found);
        return found;
    }

    private static void collect(Expression expression, List<ContextPath> found) {
        Optional<ContextPath> path = ContextPath.of(expression);
        path.ifPresent(found::add);
        Expression at = expression;
        while (path.isPresent() && !(at instanceof Expression.Context)) {
            if (at instanceof Expression.Index index) {
                collect(index.index(), found);
                at = index.of();
            } else if (at instanceof Expression.Property property) {
                at = property.of();
            } else if (at instanceof Expression.Wildcard wildcard) {
                at = wildcard.of();
            }
        }
        if (path.isEmpty()) {
            expression.parts().forEach(child -> collect(child, found));
        }
    }
}
