package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Parts of a YAML tree, each left out where something else stands there. */
public final class Yaml {
    private static final List<String> YES = List.of("true", "True", "TRUE");

    private Yaml() {}

    /** The node, if it is a mapping. */
    public static Optional<YamlNode.Mapping> mapping(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** The node, if it is a list. */
    public static Optional<YamlNode.Sequence> sequence(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    /** The node, if it is a scalar that says something. */
    public static Optional<YamlNode.Scalar> scalar(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && !isNothing(scalar) ? Optional.of(scalar) : Optional.empty();
    }

    /** Whether a scalar is written as nothing, {@code ~} or {@code null}. */
    public static boolean isNothing(YamlNode.Scalar scalar) {
        return scalar.isPlain()
                && switch (scalar.text()) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }

    /** Whether {@code true}, {@code True} or {@code TRUE} stands under a key, which YAML takes for one; with quotes it counts too. */
    public static boolean saysTrue(YamlNode.Mapping of, String key) {
        return scalar(of, key).filter(said -> YES.contains(said.text())).isPresent();
    }

    // All rules come through here, many times for each file: so there are no chains of Optional below.

    /** What stands under a key. */
    public static Optional<YamlNode> value(YamlNode.Mapping of, String key) {
        Optional<YamlNode.Entry> entry = of.entry(key);
        return entry.isPresent() ? Optional.of(entry.get().value()) : Optional.empty();
    }

    /** The scalar under a key. */
    public static Optional<YamlNode.Scalar> scalar(YamlNode.Mapping of, String key) {
        Optional<YamlNode.Entry> entry = of.entry(key);
        return entry.isPresent() ? scalar(entry.get().value()) : Optional.empty();
    }

    /** The mapping under a key. */
    public static Optional<YamlNode.Mapping> mapping(YamlNode.Mapping of, String key) {
        Optional<YamlNode.Entry> entry = of.entry(key);
        return entry.isPresent() ? mapping(entry.get().value()) : Optional.empty();
    }

    /** The entries of the mapping under a key; none where there is no mapping. */
    public static List<YamlNode.Entry> entries(YamlNode.Mapping of, String key) {
        Optional<YamlNode.Entry> entry = of.entry(key);
        return entry.isPresent() && entry.get().value() instanceof YamlNode.Mapping mapping
                ? mapping.entries()
                : List.of();
    }

    /** The elements of the list under a key; none where there is no list. */
    public static List<YamlNode> items(YamlNode.Mapping of, String key) {
        Optional<YamlNode.Entry> entry = of.entry(key);
        return entry.isPresent() && entry.get().value() instanceof YamlNode.Sequence sequence
                ? sequence.items()
                : List.of();
    }

    /** The scalars of a list, or the one scalar that stands in its place. */
    public static List<YamlNode.Scalar> scalars(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return isNothing(scalar) ? List.of() : List.of(scalar);
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return List.of();
        }
        List<YamlNode.Scalar> scalars = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlNode.Scalar scalar && !isNothing(scalar)) {
                scalars.add(scalar);
            }
        }
        return Collections.unmodifiableList(scalars);
    }

    /** The scalars of the list under a key, or the one scalar that stands in its place. */
    public static List<YamlNode.Scalar> scalars(YamlNode.Mapping of, String key) {
        Optional<YamlNode.Entry> entry = of.entry(key);
        return entry.isPresent() ? scalars(entry.get().value()) : List.of();
    }
}
