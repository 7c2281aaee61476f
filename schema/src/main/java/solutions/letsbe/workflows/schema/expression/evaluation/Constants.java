package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.FunctionSignature;
import solutions.letsbe.workflows.schema.expression.Operator;

/**
 * Finds what does not depend on any run: {@code 1 == 1}, {@code false && github.actor}, {@code format('{0}', 1)}.
 *
 * <p>Status functions and {@code hashFiles} are never constant, {@code always()} among them: it is written to say something.
 */
public final class Constants {
    private final Comparison comparison;
    private final Access access;
    private final Functions functions;

    private Constants(Budget budget) {
        this.comparison = new Comparison(budget);
        this.access = new Access(budget);
        this.functions = new Functions(budget);
    }

    /** The value that an expression has in every run; empty where it depends on the run, or is an error. */
    public static Optional<Value> fold(Expression expression) {
        try {
            return new Constants(Budget.ofOneEvaluation()).value(expression, 0);
        } catch (EvaluationException | Budget.SpentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether an expression holds in every run, or in none; empty where it depends. It knows more than {@link #fold}:
     * {@code github.actor && false} never holds, whatever the value is.
     */
    public static Optional<Boolean> truth(Expression expression) {
        try {
            return new Constants(Budget.ofOneEvaluation()).truth(expression, 0);
        } catch (EvaluationException | Budget.SpentException e) {
            return Optional.empty();
        }
    }

    private Optional<Boolean> truth(Expression expression, int depth) {
        if (depth > Evaluator.MAX_DEPTH) {
            return Optional.empty();
        }
        if (expression instanceof Expression.Not not) {
            return truth(not.operand(), depth + 1).map(holds -> !holds);
        }
        if (expression instanceof Expression.Binary binary
                && (binary.operator() == Operator.AND || binary.operator() == Operator.OR)) {
            boolean decisive = binary.operator() == Operator.OR;
            Optional<Boolean> left = truth(binary.left(), depth + 1);
            if (left.equals(Optional.of(decisive))) {
                return left;
            }
            Optional<Boolean> right = truth(binary.right(), depth + 1);
            if (right.equals(Optional.of(decisive))) {
                return right;
            }
            return left.isPresent() && right.isPresent() ? Optional.of(!decisive) : Optional.empty();
        }
        return value(expression, depth).map(value -> !value.isFalsy());
    }

    private Optional<Value> value(Expression expression, int depth) {
        if (depth > Evaluator.MAX_DEPTH || expression instanceof Expression.Context) {
            return Optional.empty();
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary, depth);
        } else if (expression instanceof Expression.Not not) {
            return value(not.operand(), depth + 1).map(value -> Value.of(value.isFalsy()));
        } else if (expression instanceof Expression.Call call) {
            return call(call, depth);
        }
        List<Value> parts = new ArrayList<>();
        for (Expression part : expression.parts()) {
            Optional<Value> value = value(part, depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.add(value.get());
        }
        if (expression instanceof Expression.Property property) {
            return Optional.of(access.index(parts.get(0), Value.of(property.name())));
        } else if (expression instanceof Expression.Index) {
            return Optional.of(access.index(parts.get(0), parts.get(1)));
        } else if (expression instanceof Expression.Wildcard) {
            return Optional.of(access.wildcard(parts.get(0)));
        }
        return Optional.of(Evaluator.literal(expression));
    }

    private Optional<Value> binary(Expression.Binary binary, int depth) {
        Operator operator = binary.operator();
        Optional<Value> left = value(binary.left(), depth + 1);
        if (left.isEmpty()) {
            return left;
        }
        if (operator == Operator.AND || operator == Operator.OR) {
            boolean goesOn = left.get().isFalsy() == (operator == Operator.OR);
            return goesOn ? value(binary.right(), depth + 1) : left;
        }
        return value(binary.right(), depth + 1).map(right -> Value.of(comparison.holds(operator, left.get(), right)));
    }

    private Optional<Value> call(Expression.Call call, int depth) {
        // GitHub's dialect has every function; where one does not exist, that is a problem of its own.
        Optional<FunctionSignature> known = Dialect.GITHUB.function(call.function());
        if (known.isEmpty()
                || !Functions.isPure(call.function())
                || !known.get().takes(call.arguments().size())) {
            return Optional.empty();
        }
        List<Value> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            Optional<Value> value = value(argument, depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(value.get());
        }
        return Optional.of(functions.call(call, arguments, JobStatus.SUCCESS));
    }
}
