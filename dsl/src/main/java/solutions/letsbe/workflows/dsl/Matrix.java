package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * Runs one job for each combination of values.
 *
 * @param axes the dimensions, in order
 * @param include further combinations, or further values for some
 * @param exclude combinations to leave out
 */
public record Matrix(List<Axis<?>> axes, List<List<Axis.Cell>> include, List<List<Axis.Cell>> exclude) {
    static Matrix of(Axis<?> first, Axis<?>... more) {
        List<Axis<?>> axes = new ArrayList<>();
        axes.add(first);
        axes.addAll(List.of(more));
        Set<String> names = new LinkedHashSet<>();
        for (Axis<?> axis : axes) {
            if (!names.add(axis.name())) {
                throw new InvalidWorkflowException(
                        Location.here(), "the matrix has two axes called '" + axis.name() + "'");
            }
            if (axis.name().equals("include") || axis.name().equals("exclude")) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "an axis cannot be called '" + axis.name() + "', which means something else in a matrix");
            }
        }
        return new Matrix(List.copyOf(axes), List.of(), List.of());
    }

    /** Adds a combination, or values to those that match. */
    public Matrix include(Axis.Cell first, Axis.Cell... more) {
        List<List<Axis.Cell>> all = new ArrayList<>(include);
        all.add(Stream.concat(Stream.of(first), Stream.of(more)).toList());
        return new Matrix(axes, List.copyOf(all), exclude);
    }

    /**
     * Leaves out the combinations that have all these values.
     *
     * @throws InvalidWorkflowException if the axis is not in the matrix or never has the value
     */
    public Matrix exclude(Axis.Cell first, Axis.Cell... more) {
        List<Axis.Cell> cells = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        for (Axis.Cell cell : cells) {
            if (!axes.contains(cell.axis())) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "exclude(...) names the axis '" + cell.axis().name() + "', which is not in this matrix");
            }
            if (cell.axis().computedValues().isEmpty() && !cell.axis().values().contains(cell.value())) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "exclude(...) names the value '" + cell.value() + "', but the axis '"
                                + cell.axis().name() + "' has " + cell.axis().values());
            }
        }
        List<List<Axis.Cell>> all = new ArrayList<>(exclude);
        all.add(cells);
        return new Matrix(axes, include, List.copyOf(all));
    }

    /** Whether a job with this matrix can read the axis. */
    boolean has(Axis<?> axis) {
        return axes.contains(axis)
                || include.stream().flatMap(List::stream).anyMatch(cell -> cell.axis()
                        .equals(axis));
    }
}
