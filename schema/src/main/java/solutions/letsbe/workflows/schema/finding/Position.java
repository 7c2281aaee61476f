package solutions.letsbe.workflows.schema.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** Where every file begins. */
    public static final Position START = new Position(1, 1);

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position place && line == place.line && column == place.column;
    }

    @Override
    public int hashCode() {
        return 31 * line + column;
    }

    @Override
    public int compareTo(Position other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
