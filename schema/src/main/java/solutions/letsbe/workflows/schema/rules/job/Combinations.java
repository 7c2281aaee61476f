package solutions.letsbe.workflows.schema.rules.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** How many jobs a matrix makes of one. */
final class Combinations {
    /** More than this nobody asks for; counting stops here. */
    static final long MANY = 1_000_000;

    private Combinations() {}

    /** The least number of combinations of a job that is sure; 1 where there is no matrix or it is computed. */
    static long least(JobSyntax job) {
        Optional<MatrixSyntax> matrix = job.matrix();
        if (matrix.isEmpty() || matrix.get().isComputed()) {
            return 1;
        }
        List<YamlNode.Entry> axes = matrix.get().axes();
        long all = axes.isEmpty() ? 0 : product(axes, List.of());
        for (YamlNode.Mapping excluded : matrix.get().exclude()) {
            List<String> keys =
                    excluded.entries().stream().map(entry -> entry.key().text()).toList();
            all -= product(axes, keys);
        }
        long added = matrix.get().include().stream()
                .filter(combination -> addsOne(combination, axes))
                .count();
        return Math.max(1, Math.max(0, all) + added);
    }

    /** The number of combinations of all axes but some. */
    private static long product(List<YamlNode.Entry> axes, List<String> but) {
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

    /** An added combination stands for itself where one of its values is in none of the others. */
    private static boolean addsOne(YamlNode.Mapping combination, List<YamlNode.Entry> axes) {
        List<YamlNode.Entry> unknown = new ArrayList<>();
        for (YamlNode.Entry axis : axes) {
            Optional<YamlNode> value = Yaml.value(combination, axis.key().text());
            boolean isNew = value.isPresent()
                    && axis.value() instanceof YamlNode.Sequence sequence
                    && sequence.items().stream()
                            .noneMatch(item -> MatrixValue.isComputed(item) || MatrixValue.matches(value.get(), item));
            if (isNew) {
                unknown.add(axis);
            }
        }
        return axes.isEmpty() || !unknown.isEmpty();
    }
}
