package solutions.letsbe.workflows.schema.expression.type;

import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.schema.expression.Expression;

/** What the types tell of an expression. */
public final class CheckedExpression {
    private final Type type;
    private final List<TypeProblem> problems;
    private final Map<Expression, Type> types;

    CheckedExpression(Type type, List<TypeProblem> problems, Map<Expression, Type> types) {
        this.type = type;
        this.problems = List.copyOf(problems);
        this.types = types;
    }

    /** What the whole expression comes to. */
    public Type type() {
        return type;
    }

    /** What is wrong with it, in the order of the nodes, each before its parts; empty where all is well. */
    public List<TypeProblem> problems() {
        return problems;
    }

    /** What a node of the expression comes to; nodes are told apart by identity. */
    public Type type(Expression node) {
        return types.getOrDefault(node, Type.ANY);
    }
}
