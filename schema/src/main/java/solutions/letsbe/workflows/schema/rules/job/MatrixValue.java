package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** What is known of one value of a matrix: a scalar, a list or a mapping. */
final class MatrixValue {
    /** Aliases can make a small file hold a huge value. */
    private static final int MOST_CHARACTERS = 10_000;

    private MatrixValue() {}

    /** Whether an expression stands anywhere in it, so that it is known only when the workflow runs; also where it is too large to tell. */
    static boolean isComputed(YamlNode value) {
        return text(value).filter(text -> !text.contains("${{")).isEmpty();
    }

    /** Its text in one normal form, so that equal values have equal texts; none where it is too large. */
    static Optional<String> text(YamlNode value) {
        StringBuilder text = new StringBuilder();
        return write(value, text) ? Optional.of(text.toString()) : Optional.empty();
    }

    /** How a message shows it. */
    static String shown(YamlNode value) {
        return Excerpt.of(text(value).orElse("..."));
    }

    /**
     * Whether an exclusion that says this takes out that. A part of a mapping's keys is enough, since this must not speak
     * where it does not know better.
     */
    static boolean matches(YamlNode excluded, YamlNode value) {
        if (excluded instanceof YamlNode.Mapping some && value instanceof YamlNode.Mapping all) {
            return some.entries().stream()
                    .allMatch(entry -> Yaml.value(all, entry.key().text())
                            .filter(of -> matches(entry.value(), of))
                            .isPresent());
        }
        if (excluded instanceof YamlNode.Sequence some && value instanceof YamlNode.Sequence all) {
            List<YamlNode> left = some.items();
            List<YamlNode> right = all.items();
            for (int i = 0; i < left.size() && left.size() == right.size(); i++) {
                if (!matches(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return left.size() == right.size();
        }
        return excluded instanceof YamlNode.Scalar left
                && value instanceof YamlNode.Scalar right
                && left.text().equals(right.text());
    }

    private static boolean write(YamlNode value, StringBuilder text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        if (value instanceof YamlNode.Scalar scalar) {
            text.append(scalar.text());
            return true;
        }
        boolean list = value instanceof YamlNode.Sequence;
        text.append(list ? "[" : "{");
        boolean whole = true;
        if (value instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size() && whole; i++) {
                text.append(i == 0 ? "" : ", ");
                whole = write(sequence.items().get(i), text);
            }
        } else if (value instanceof YamlNode.Mapping mapping) {
            List<YamlNode.Entry> entries = mapping.entries();
            for (int i = 0; i < entries.size() && whole; i++) {
                text.append(i == 0 ? "" : ", ")
                        .append(entries.get(i).key().text())
                        .append(": ");
                whole = write(entries.get(i).value(), text);
            }
        }
        text.append(list ? "]" : "}");
        return whole;
    }
}
