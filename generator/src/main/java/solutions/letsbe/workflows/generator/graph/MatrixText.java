package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Matrix;

/** What a job runs for, in short. */
final class MatrixText {
    /** How many values of an axis are named before they are counted. */
    private static final int NAMED = 3;

    private MatrixText() {}

    static String of(Matrix matrix) {
        List<String> parts = new ArrayList<>();
        for (Axis<?> axis : matrix.axes()) {
            if (matrix.computed().isPresent() || axis.computedValues().isPresent()) {
                parts.add(axis.name() + " as computed");
            } else if (axis.values().size() > NAMED) {
                parts.add(String.format(Locale.ROOT, "%d of %s", axis.values().size(), axis.name()));
            } else if (!axis.values().isEmpty()) {
                parts.add(axis.name() + " "
                        + axis.values().stream().map(String::valueOf).collect(Collectors.joining(" / ")));
            }
        }
        int further = matrix.include().size();
        if (further > 0 || matrix.computedInclude().isPresent()) {
            parts.add(
                    matrix.computedInclude().isPresent()
                            ? "more as computed"
                            : String.format(Locale.ROOT, "%d included", further));
        }
        if (!matrix.exclude().isEmpty()) {
            parts.add(String.format(Locale.ROOT, "%d excluded", matrix.exclude().size()));
        }
        return "for each " + String.join(", ", parts);
    }
}
