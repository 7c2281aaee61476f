package solutions.letsbe.workflows.schema.expression;

/**
 * A stretch of a text, counted in UTF-16 units from 0.
 *
 * @param start the first unit
 * @param end the unit after the last
 */
public record Span(int start, int end) {
    /** How many units it covers; 0 at the end of a text. */
    public int length() {
        return end - start;
    }

    Span shifted(int by) {
        return new Span(start + by, end + by);
    }
}
