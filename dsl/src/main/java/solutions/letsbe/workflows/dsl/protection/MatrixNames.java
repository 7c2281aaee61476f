package solutions.letsbe.workflows.dsl.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Matrix;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/** What the combinations of a matrix add to the name of a job. */
final class MatrixNames {
    private MatrixNames() {}

    /** For each combination, its values in the order of their axes' names, with commas between them. */
    static List<String> of(Matrix matrix) {
        if (!areKnown(matrix)) {
            throw new InvalidWorkflowException(
                    Location.here(), "the matrix is computed when it runs, so its statuses cannot be named before");
        }
        return combinations(matrix).stream()
                .map(combination -> String.join(
                        ", ",
                        new TreeMap<>(combination)
                                .values().stream().map(MatrixNames::text).toList()))
                .toList();
    }

    /** Whether nothing of it is computed when it runs. */
    static boolean areKnown(Matrix matrix) {
        return matrix.computed().isEmpty()
                && matrix.computedInclude().isEmpty()
                && matrix.axes().stream().allMatch(axis -> axis.computedValues().isEmpty());
    }

    private static List<Map<String, Object>> combinations(Matrix matrix) {
        List<Map<String, Object>> all = new ArrayList<>();
        boolean axes = matrix.axes().stream().anyMatch(axis -> !axis.values().isEmpty());
        if (axes) {
            all.add(new LinkedHashMap<>());
        }
        for (Axis<?> axis : matrix.axes()) {
            if (!axis.values().isEmpty()) {
                all = times(all, axis);
            }
        }
        for (List<Axis.Cell> cells : matrix.exclude()) {
            all.removeIf(combination -> cells.stream().allMatch(cell -> cell.value()
                    .equals(combination.get(cell.axis().name()))));
        }
        List<Map<String, Object>> made = List.copyOf(all);
        for (List<Axis.Cell> cells : matrix.include()) {
            include(matrix, cells, made, all);
        }
        return all;
    }

    private static List<Map<String, Object>> times(List<Map<String, Object>> all, Axis<?> axis) {
        List<Map<String, Object>> more = new ArrayList<>();
        for (Map<String, Object> combination : all) {
            for (Object value : axis.values()) {
                Map<String, Object> longer = new LinkedHashMap<>(combination);
                longer.put(axis.name(), value);
                more.add(longer);
            }
        }
        return more;
    }

    /** Adds to the combinations whose own values it does not change; where there is none it is one of its own. */
    private static void include(
            Matrix matrix, List<Axis.Cell> cells, List<Map<String, Object>> made, List<Map<String, Object>> all) {
        List<String> own = matrix.axes().stream()
                .filter(axis -> !axis.values().isEmpty())
                .map(Axis::name)
                .toList();
        boolean found = false;
        for (Map<String, Object> combination : made) {
            boolean fits = cells.stream()
                    .filter(cell -> own.contains(cell.axis().name()))
                    .allMatch(cell ->
                            cell.value().equals(combination.get(cell.axis().name())));
            if (fits) {
                cells.forEach(cell -> combination.put(cell.axis().name(), cell.value()));
                found = true;
            }
        }
        if (!found) {
            Map<String, Object> alone = new LinkedHashMap<>();
            cells.forEach(cell -> alone.put(cell.axis().name(), cell.value()));
            all.add(alone);
        }
    }

    /** As Go prints what YAML reads: a number that ends with {@code .0} has lost it. */
    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
