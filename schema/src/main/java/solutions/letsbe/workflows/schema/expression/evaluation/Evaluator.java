package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionNames;
import solutions.letsbe.workflows.schema.expression.NameProblem;
import solutions.letsbe.workflows.schema.expression.Operator;

/**
 * Evaluates expressions the way that GitHub's own evaluator does, version 0.3 of {@code @actions/expressions}, which Gitea follows:
 * {@code &&} and {@code ||} give one of their operands and leave the other alone, values of different kinds are compared as numbers,
 * texts without regard to case, arrays and objects by identity; what is not there is {@code null}.
 */
public final class Evaluator {
    /** How deep a tree may be; what a parser has read is never so deep. */
    static final int MAX_DEPTH = 1_500;

    private final Surroundings surroundings;
    private final Comparison comparison;
    private final Access access;
    private final Functions functions;

    private Evaluator(Surroundings surroundings) {
        Budget budget = Budget.ofOneEvaluation();
        this.surroundings = surroundings;
        this.comparison = new Comparison(budget);
        this.access = new Access(budget);
        this.functions = new Functions(budget);
    }

    /**
     * What an expression comes to.
     *
     * @throws EvaluationException if it names a context or function that does not exist, even where it would not be reached; if a
     *     function fails, as {@code fromJSON} of no JSON does; if it is deeper or does more than any expression that is meant
     */
    public static Value evaluate(Expression expression, Surroundings surroundings) {
        List<NameProblem> problems =
                ExpressionNames.check(expression, surroundings.dialect(), surroundings.contextNames());
        if (!problems.isEmpty()) {
            NameProblem first = problems.get(0);
            throw new EvaluationException(first.sentence(), first.node());
        }
        try {
            return new Evaluator(surroundings).value(expression, 0);
        } catch (Budget.SpentException e) {
            throw new EvaluationException(
                    "the expression makes or compares more than " + Budget.WORK / 1_000_000
                            + " million characters; that is more than is evaluated",
                    expression);
        }
    }

    private Value value(Expression expression, int depth) {
        if (depth > MAX_DEPTH) {
            throw new EvaluationException(
                    "the expression goes more than " + MAX_DEPTH + " levels deep; that is more than is evaluated",
                    expression);
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary, depth);
        } else if (expression instanceof Expression.Not not) {
            return Value.of(value(not.operand(), depth + 1).isFalsy());
        } else if (expression instanceof Expression.Property property) {
            return access.index(value(property.of(), depth + 1), Value.of(property.name()));
        } else if (expression instanceof Expression.Index index) {
            return access.index(value(index.of(), depth + 1), value(index.index(), depth + 1));
        } else if (expression instanceof Expression.Wildcard wildcard) {
            return access.wildcard(value(wildcard.of(), depth + 1));
        } else if (expression instanceof Expression.Call call) {
            List<Value> arguments = new ArrayList<>();
            for (Expression argument : call.arguments()) {
                arguments.add(value(argument, depth + 1));
            }
            return functions.call(call, arguments, surroundings.status());
        } else if (expression instanceof Expression.Context context) {
            return surroundings.context(context.name());
        }
        return literal(expression);
    }

    private Value binary(Expression.Binary binary, int depth) {
        Value left = value(binary.left(), depth + 1);
        Operator operator = binary.operator();
        if (operator == Operator.AND) {
            return left.isFalsy() ? left : value(binary.right(), depth + 1);
        }
        if (operator == Operator.OR) {
            return left.isFalsy() ? value(binary.right(), depth + 1) : left;
        }
        return Value.of(comparison.holds(operator, left, value(binary.right(), depth + 1)));
    }

    static Value literal(Expression expression) {
        if (expression instanceof Expression.Bool bool) {
            return Value.of(bool.value());
        } else if (expression instanceof Expression.Num number) {
            return Value.of(number.value());
        } else if (expression instanceof Expression.Str text) {
            return Value.of(text.value());
        }
        return Value.NULL;
    }
}
