package solutions.letsbe.workflows.schema.expression;

/**
 * A stretch of a text, counted in UTF-16 units from 0.
 *
 * @param start the first unit
 * @param end the unit after the last
 */
public record Span(int start, int end) {}
