package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Json;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * Runs one job for each combination of values.
 *
 * @param axes the dimensions, in order
 * @param include further combinations, or further values for some
 * @param computedInclude the expression that gives further combinations, if they are computed
 * @param exclude combinations to leave out
 * @param computed the expression that gives all of it, if it is computed as a whole
 * @param comment why it is there
 */
public record Matrix(
        List<Axis<?>> axes,
        List<List<Axis.Cell>> include,
        Optional<Expr<Json>> computedInclude,
        List<List<Axis.Cell>> exclude,
        Optional<Expr<Json>> computed,
        Optional<String> comment) {
    static Matrix of(Axis<?> first, Axis<?>... more) {
        return new Matrix(
                axes(first, more), List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    static Matrix computed(Expr<Json> combinations, Axis<?> first, Axis<?>... more) {
        return new Matrix(
                axes(first, more), List.of(), Optional.empty(), List.of(), Optional.of(combinations), Optional.empty());
    }

    private static List<Axis<?>> axes(Axis<?> first, Axis<?>... more) {
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
        return List.copyOf(axes);
    }

    /** Adds a combination, or values to those that match. */
    public Matrix include(Axis.Cell first, Axis.Cell... more) {
        notComputed("include");
        if (computedInclude.isPresent()) {
            throw new InvalidWorkflowException(
                    Location.here(), "include(...) is computed already, and Gitea reads one expression or one list");
        }
        List<List<Axis.Cell>> all = new ArrayList<>(include);
        all.add(Stream.concat(Stream.of(first), Stream.of(more)).toList());
        return new Matrix(axes, List.copyOf(all), computedInclude, exclude, computed, comment);
    }

    /** Adds combinations that are computed: a list of objects, mostly read with {@code fromJson}. */
    public Matrix include(Expr<Json> combinations) {
        notComputed("include");
        if (!include.isEmpty() || computedInclude.isPresent()) {
            throw new InvalidWorkflowException(
                    Location.here(), "include(...) was said already, and Gitea reads one expression or one list");
        }
        return new Matrix(axes, include, Optional.of(combinations), exclude, computed, comment);
    }

    /** Why it is there: a comment above it in the YAML. */
    public Matrix because(String reason) {
        return new Matrix(
                axes,
                include,
                computedInclude,
                exclude,
                computed,
                Optional.of(PlainText.printable("because(...)", reason)));
    }

    private void notComputed(String what) {
        if (computed.isPresent()) {
            throw new InvalidWorkflowException(
                    Location.here(), "the matrix is computed as a whole, so " + what + "(...) has no place in it");
        }
    }

    /**
     * Leaves out the combinations that have all these values.
     *
     * @throws InvalidWorkflowException if the axis is not in the matrix or never has the value
     */
    public Matrix exclude(Axis.Cell first, Axis.Cell... more) {
        notComputed("exclude");
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
        return new Matrix(axes, include, computedInclude, List.copyOf(all), computed, comment);
    }

    /** Whether no axis has a value and nothing is included, so that Gitea would run nothing of it. */
    boolean isEmpty() {
        return computed.isEmpty()
                && computedInclude.isEmpty()
                && include.isEmpty()
                && axes.stream()
                        .allMatch(axis ->
                                axis.values().isEmpty() && axis.computedValues().isEmpty());
    }

    /** Its expressions. */
    List<InputValue> values() {
        List<InputValue> values = new ArrayList<>();
        computed.map(InputValue.Computed::new).ifPresent(values::add);
        computedInclude.map(InputValue.Computed::new).ifPresent(values::add);
        for (Axis<?> axis : axes) {
            axis.computedValues().map(InputValue.Computed::new).ifPresent(values::add);
        }
        return values;
    }

    /** Whether a job with this matrix can read the axis. */
    boolean has(Axis<?> axis) {
        return axes.contains(axis)
                || include.stream().flatMap(List::stream).anyMatch(cell -> cell.axis()
                        .equals(axis));
    }
}
