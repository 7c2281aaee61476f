package solutions.letsbe.workflows.schema.expression.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionNames;
import solutions.letsbe.workflows.schema.expression.FunctionSignature;
import solutions.letsbe.workflows.schema.expression.NameProblem;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;

/**
 * Works out what an expression comes to, and finds what cannot be meant in it.
 *
 * <p>Nothing is said about what is not known for certain: a part of type {@link Type.Any} has no problem, and none follows from
 * it. {@code &&} and {@code ||} narrow: {@code a && 60 || 20} is a number, since the empty {@code a} is never the result.
 */
public final class TypeChecker {
    /** Deeper parts are taken for anything; what a parser has read is never so deep. */
    private static final int MAX_DEPTH = 1_500;

    private final Scope scope;
    private final List<TypeProblem> problems = new ArrayList<>();
    private final Map<Expression, Type> types = new IdentityHashMap<>();
    private final AccessTypes access = new AccessTypes(problems);
    private final FunctionTypes functions = new FunctionTypes(problems);
    private final ComparisonTypes comparisons = new ComparisonTypes(problems);

    private TypeChecker(Scope scope) {
        this.scope = scope;
    }

    /** Checks what was read. */
    public static CheckedExpression check(ParsedExpression expression, Scope scope) {
        return check(expression.root(), expression.nodes(), scope);
    }

    /** Checks a tree; a node that stands in it twice is one node. */
    public static CheckedExpression check(Expression expression, Scope scope) {
        return check(expression, Expression.walk(expression), scope);
    }

    private static CheckedExpression check(Expression expression, List<Expression> nodes, Scope scope) {
        TypeChecker checker = new TypeChecker(scope);
        for (NameProblem problem : ExpressionNames.check(nodes, scope.dialect(), scope.contexts())) {
            checker.problems.add(new TypeProblem(
                    TypeProblem.Kind.valueOf(problem.kind().name()),
                    problem.node(),
                    problem.message(),
                    problem.hint()));
        }
        Type type = checker.outcome(expression, 0).type();
        if (checker.problems.size() > 1) {
            checker.problems.sort(inOrder(nodes));
        }
        return new CheckedExpression(type, checker.problems, checker.types);
    }

    private static Comparator<TypeProblem> inOrder(List<Expression> nodes) {
        Map<Expression, Integer> places = new IdentityHashMap<>();
        for (Expression node : nodes) {
            places.put(node, places.size());
        }
        return Comparator.comparing(problem -> places.getOrDefault(problem.node(), 0));
    }

    private Outcome outcome(Expression node, int depth) {
        Outcome outcome = depth > MAX_DEPTH ? Outcome.of(Type.ANY) : work(node, depth);
        types.put(node, outcome.type());
        return outcome;
    }

    private Outcome work(Expression node, int depth) {
        if (node instanceof Expression.Binary binary) {
            return binary(binary, depth);
        } else if (node instanceof Expression.Not not) {
            return not(not, outcome(not.operand(), depth + 1));
        } else if (node instanceof Expression.Call call) {
            List<Type> arguments = new ArrayList<>();
            for (Expression argument : call.arguments()) {
                arguments.add(outcome(argument, depth + 1).type());
            }
            Optional<FunctionSignature> known = scope.dialect().function(call.function());
            boolean isTaken = known.isPresent() && known.get().takes(arguments.size());
            return Outcome.of(isTaken ? functions.call(call, arguments) : Type.ANY);
        } else if (node instanceof Expression.Property property) {
            Type of = outcome(property.of(), depth + 1).type();
            return Outcome.read(access.property(property, of));
        } else if (node instanceof Expression.Index index) {
            Type of = outcome(index.of(), depth + 1).type();
            return Outcome.read(
                    access.index(index, of, outcome(index.index(), depth + 1).type()));
        } else if (node instanceof Expression.Wildcard wildcard) {
            return Outcome.of(
                    access.wildcard(wildcard, outcome(wildcard.of(), depth + 1).type()));
        } else if (node instanceof Expression.Context context) {
            return Outcome.of(scope.context(context.name()).orElse(Type.ANY));
        }
        return literal(node);
    }

    private Outcome binary(Expression.Binary binary, int depth) {
        Outcome left = outcome(binary.left(), depth + 1);
        Outcome right = outcome(binary.right(), depth + 1);
        if (binary.operator() == Operator.AND) {
            return left.and(right);
        }
        if (binary.operator() == Operator.OR) {
            lostChoice(binary);
            return left.or(right);
        }
        comparisons.check(binary, left.type(), right.type());
        return Outcome.of(Type.BOOLEAN);
    }

    /** {@code a && b || c} where {@code b} counts as false, which reads as a choice and is always {@code c}. */
    private void lostChoice(Expression.Binary or) {
        if (or.left() instanceof Expression.Binary and
                && and.operator() == Operator.AND
                && Constants.truth(and.left()).isEmpty()
                && Constants.truth(and.right()).equals(Optional.of(false))) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.LOST_CHOICE,
                    and.right(),
                    "what stands between && and || counts as false here, so it is never the result",
                    "turn the condition round: !condition && 'other' || ''"));
        }
    }

    private Outcome not(Expression.Not not, Outcome operand) {
        if (operand.type().isStructure()) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.MEANINGLESS_NOT,
                    not,
                    "this is always false: " + operand.type() + " counts as true, even when nothing is in it",
                    "ask for one of its values instead"));
        }
        return new Outcome(
                Type.BOOLEAN,
                operand.whenFalse().map(type -> Type.BOOLEAN),
                operand.whenTrue().map(type -> Type.BOOLEAN));
    }

    private static Outcome literal(Expression node) {
        Type type = Type.NULL;
        if (node instanceof Expression.Bool) {
            type = Type.BOOLEAN;
        } else if (node instanceof Expression.Num) {
            type = Type.NUMBER;
        } else if (node instanceof Expression.Str) {
            type = Type.STRING;
        }
        Optional<Boolean> truth = Constants.truth(node);
        return Outcome.constant(type, truth.orElse(false));
    }
}
