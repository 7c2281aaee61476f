package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.Locale;
import solutions.letsbe.workflows.schema.expression.Operator;

/**
 * How the language compares: values of one kind as they are, others as numbers, texts without regard to case, arrays and objects
 * by identity.
 */
final class Comparison {
    private static final char DOTLESS_I = '\u0131';

    private final Budget budget;

    Comparison(Budget budget) {
        this.budget = budget;
    }

    boolean holds(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> same(left, right);
            case NOT_EQUAL -> !same(left, right);
            case LESS -> less(left, right);
            case LESS_OR_EQUAL -> same(left, right) || less(left, right);
            case GREATER -> less(right, left);
            case GREATER_OR_EQUAL -> same(left, right) || less(right, left);
            case AND, OR -> throw new IllegalArgumentException(operator.text() + " compares nothing");
        };
    }

    /** What {@code ==} says. */
    boolean same(Value left, Value right) {
        budget.spend(1);
        if (left instanceof Value.Str one && right instanceof Value.Str other) {
            return upper(one.value()).equals(upper(other.value()));
        }
        if (left instanceof Value.Null && right instanceof Value.Null) {
            return true;
        }
        if (left.isScalar() && right.isScalar()) {
            return number(left) == number(right);
        }
        return isIdentical(left, right);
    }

    private boolean less(Value left, Value right) {
        budget.spend(1);
        if (left instanceof Value.Str one && right instanceof Value.Str other) {
            return upper(one.value()).compareTo(upper(other.value())) < 0;
        }
        return left.isScalar()
                && right.isScalar()
                && !(left instanceof Value.Null && right instanceof Value.Null)
                && number(left) < number(right);
    }

    /** In upper case, letter by letter as far as Unicode has one for it; the i without a dot stays, as GitHub leaves it. */
    String upper(String text) {
        budget.spend(text.length());
        int from = 0;
        StringBuilder upper = new StringBuilder();
        for (int at = text.indexOf(DOTLESS_I); at >= 0; at = text.indexOf(DOTLESS_I, from)) {
            upper.append(text.substring(from, at).toUpperCase(Locale.ROOT)).append(DOTLESS_I);
            from = at + 1;
        }
        return upper.append(text.substring(from).toUpperCase(Locale.ROOT)).toString();
    }

    private double number(Value value) {
        if (value instanceof Value.Str text) {
            budget.spend(text.value().length());
        }
        return value.number();
    }

    /** Two arrays with the same content are two arrays. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isIdentical(Value left, Value right) {
        return left == right;
    }
}
