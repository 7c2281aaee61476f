package solutions.letsbe.workflows.schema.syntax;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Parts of a YAML tree, each left out where something else stands there. */
public final class Yaml {
    private static final List<String> NOTHING = List.of("", "~", "null", "Null", "NULL");

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
        return scalar.isPlain() && NOTHING.contains(scalar.text());
    }

    /** Whether {@code true}, {@code True} or {@code TRUE} stands under a key, which YAML takes for one; with quotes it counts too. */
    public static boolean saysTrue(YamlNode.Mapping of, String key) {
        return scalar(of, key).filter(said -> YES.contains(said.text())).isPresent();
    }

    /** What stands under a key. */
    public static Optional<YamlNode> value(YamlNode.Mapping of, String key) {
        return of.entry(key).map(YamlNode.Entry::value);
    }

    /** The scalar under a key. */
    public static Optional<YamlNode.Scalar> scalar(YamlNode.Mapping of, String key) {
        return value(of, key).flatMap(Yaml::scalar);
    }

    /** The mapping under a key. */
    public static Optional<YamlNode.Mapping> mapping(YamlNode.Mapping of, String key) {
        return value(of, key).flatMap(Yaml::mapping);
    }

    /** The entries of the mapping under a key; none where there is no mapping. */
    public static List<YamlNode.Entry> entries(YamlNode.Mapping of, String key) {
        return mapping(of, key).map(YamlNode.Mapping::entries).orElse(List.of());
    }

    /** The elements of the list under a key; none where there is no list. */
    public static List<YamlNode> items(YamlNode.Mapping of, String key) {
        return value(of, key)
                .flatMap(Yaml::sequence)
                .map(YamlNode.Sequence::items)
                .orElse(List.of());
    }

    /** The scalars of a list, or the one scalar that stands in its place. */
    public static List<YamlNode.Scalar> scalars(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> scalar(item).stream())
                    .toList();
        }
        return scalar(node).stream().toList();
    }

    /** The scalars of the list under a key, or the one scalar that stands in its place. */
    public static List<YamlNode.Scalar> scalars(YamlNode.Mapping of, String key) {
        return value(of, key).map(Yaml::scalars).orElse(List.of());
    }
}
