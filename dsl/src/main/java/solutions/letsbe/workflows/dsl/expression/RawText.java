package solutions.letsbe.workflows.dsl.expression;

import solutions.letsbe.workflows.dsl.location.Location;

/**
 * The mark that an expression leaves which was written as text, so that it can be counted among the escape hatches.
 *
 * @param source the text
 * @param location where it was written
 */
public record RawText(String source, Location location) implements Origin {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
