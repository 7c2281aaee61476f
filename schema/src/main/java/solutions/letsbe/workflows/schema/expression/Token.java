package solutions.letsbe.workflows.schema.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text its text; of a string, without its quotes
 * @param number its value, of a number
 * @param span where it stands
 */
record Token(Kind kind, String text, double number, Span span) {
    enum Kind {
        NUMBER,
        STRING,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
