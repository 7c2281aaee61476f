package solutions.letsbe.workflows.schema.rules.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The values of one axis of a matrix, made to be asked often. */
final class AxisValues {
    private static final int MOST_COMPARED = 200;

    private final Set<String> scalars = new HashSet<>();
    private final List<YamlNode> others = new ArrayList<>();
    private boolean computed;

    AxisValues(YamlNode axis) {
        if (axis instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(this::add);
        } else {
            computed = true;
        }
    }

    private void add(YamlNode value) {
        computed |= MatrixValue.isComputed(value);
        if (value instanceof YamlNode.Scalar scalar) {
            scalars.add(scalar.text());
        } else {
            others.add(value);
        }
    }

    /** Whether an {@code include} or {@code exclude} that says this may mean one of them; also where that is not known. */
    boolean mayHave(YamlNode value) {
        if (computed || MatrixValue.isComputed(value)) {
            return true;
        }
        return value instanceof YamlNode.Scalar scalar
                ? scalars.contains(scalar.text())
                : others.size() > MOST_COMPARED || others.stream().anyMatch(other -> MatrixValue.matches(value, other));
    }
}
