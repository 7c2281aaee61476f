package solutions.letsbe.workflows.schema.rules.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** How many jobs a matrix makes of one. */
final class Combinations {
    /** More than this nobody asks for; counting stops here. */
    static final long MANY = 1_000_000;

    private static final int MOST_AXES = 100;
    private static final int MOST_CHANGES = 1_000;

    private Combinations() {}

    /** The least number of combinations of a job that is sure; 1 where there is no matrix, or it is computed or absurd. */
    static long least(JobSyntax job) {
        Optional<MatrixSyntax> matrix = job.matrix().filter(of -> !of.isComputed());
        if (matrix.isEmpty()) {
            return 1;
        }
        List<YamlNode.Entry> axes = matrix.get().axes();
        List<YamlNode.Mapping> excluded = matrix.get().exclude();
        List<YamlNode.Mapping> included = matrix.get().include();
        if (axes.size() > MOST_AXES || excluded.size() > MOST_CHANGES || included.size() > MOST_CHANGES) {
            return 1;
        }
        long all = axes.isEmpty() ? 0 : product(axes, Set.of());
        for (YamlNode.Mapping combination : excluded) {
            all -= product(axes, keys(combination));
        }
        return Math.max(1, Math.max(0, all) + added(axes, included));
    }

    /** The number of combinations of all axes but some. */
    private static long product(List<YamlNode.Entry> axes, Set<String> but) {
        long product = 1;
        for (YamlNode.Entry axis : axes) {
            if (!but.contains(axis.key().text())) {
                product = Math.min(MANY, product * size(axis));
            }
        }
        return product;
    }

    private static int size(YamlNode.Entry axis) {
        return axis.value() instanceof YamlNode.Sequence sequence
                ? Math.max(1, sequence.items().size())
                : 1;
    }

    private static Set<String> keys(YamlNode.Mapping combination) {
        return combination.entries().stream()
                .map(entry -> entry.key().text())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** An added combination stands for itself where one of its values is in none of the others. */
    private static long added(List<YamlNode.Entry> axes, List<YamlNode.Mapping> included) {
        Map<String, AxisValues> values = new HashMap<>();
        axes.forEach(axis -> values.put(axis.key().text(), new AxisValues(axis.value())));
        return included.stream()
                .filter(combination -> axes.isEmpty() || hasNewValue(combination, values))
                .count();
    }

    private static boolean hasNewValue(YamlNode.Mapping combination, Map<String, AxisValues> axes) {
        return combination.entries().stream()
                .anyMatch(entry -> Optional.ofNullable(axes.get(entry.key().text()))
                        .filter(axis -> !axis.mayHave(entry.value()))
                        .isPresent());
    }
}
