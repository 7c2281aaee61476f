package solutions.letsbe.workflows.schema.expression.type;

import java.util.List;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;

/** Which comparisons can tell anything. */
final class ComparisonTypes {
    private final List<TypeProblem> problems;

    ComparisonTypes(List<TypeProblem> problems) {
        this.problems = problems;
    }

    void check(Expression.Binary node, Type left, Type right) {
        boolean equality = node.operator() == Operator.EQUAL || node.operator() == Operator.NOT_EQUAL;
        if (!equality) {
            order(node, left, right);
        } else if (left.isStructure() && right.isStructure()) {
            same(node, left, right);
        } else if (left.isStructure() && isComparable(right) || isComparable(left) && right.isStructure()) {
            problems.add(problem(
                    node,
                    left + " is never equal to " + right + ", so this is always "
                            + (node.operator() == Operator.NOT_EQUAL),
                    "compare a value that is in it"));
        }
    }

    /** {@code null} is compared with an object to ask whether it is there; that may be no object after all. */
    private static boolean isComparable(Type type) {
        return type.isScalar() && !(type instanceof Type.Null);
    }

    private void same(Expression.Binary node, Type left, Type right) {
        if (left.isObject() != right.isObject()) {
            problems.add(problem(
                    node,
                    left + " is never equal to " + right + ", so this is always "
                            + (node.operator() == Operator.NOT_EQUAL),
                    "compare what is in them"));
        } else if (!node.left().equals(node.right())) {
            problems.add(problem(
                    node,
                    "two arrays or objects are not compared by what is in them, so this tells nothing",
                    "compare toJSON(...) of both"));
        }
    }

    private void order(Expression.Binary node, Type left, Type right) {
        for (Type type : List.of(left, right)) {
            if (!(type instanceof Type.Num || type instanceof Type.Str || type instanceof Type.Any)) {
                problems.add(problem(
                        node,
                        type + " has no order, so '" + node.operator().text() + "' tells nothing here",
                        type.isStructure() ? "compare a value that is in it" : "compare numbers, or use == and !="));
                return;
            }
        }
    }

    private static TypeProblem problem(Expression node, String message, String hint) {
        return TypeProblem.of(TypeProblem.Kind.MEANINGLESS_COMPARISON, node, message, hint);
    }
}
