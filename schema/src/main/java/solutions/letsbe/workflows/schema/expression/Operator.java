package solutions.letsbe.workflows.schema.expression;

/** The operators between two expressions, from the loosest to the tightest. */
public enum Operator {
    /** One or the other. */
    OR("||", 1),
    /** One and the other. */
    AND("&&", 2),
    /** The same value; texts without regard to case. */
    EQUAL("==", 3),
    /** Not the same value. */
    NOT_EQUAL("!=", 3),
    /** Less. */
    LESS("<", 4),
    /** Less or the same. */
    LESS_OR_EQUAL("<=", 4),
    /** Greater. */
    GREATER(">", 4),
    /** Greater or the same. */
    GREATER_OR_EQUAL(">=", 4);

    private final String text;
    private final int precedence;

    Operator(String text, int precedence) {
        this.text = text;
        this.precedence = precedence;
    }

    /** How it is written. */
    public String text() {
        return text;
    }

    /** How tightly it binds; a greater number binds tighter, and all group from the left. */
    public int precedence() {
        return precedence;
    }
}
