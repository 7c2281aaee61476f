package solutions.letsbe.workflows.schema.syntax;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The matrix of a job.
 *
 * @param node all of it: a mapping, or a scalar that is an expression
 */
public record MatrixSyntax(YamlNode node) {
    /** The mapping, where it is no expression. */
    public Optional<YamlNode.Mapping> mapping() {
        return Yaml.mapping(node);
    }

    /** The axes: all entries but {@code include} and {@code exclude}. */
    public List<YamlNode.Entry> axes() {
        return mapping().map(YamlNode.Mapping::entries).orElse(List.of()).stream()
                .filter(entry -> !entry.key().text().equals("include")
                        && !entry.key().text().equals("exclude"))
                .toList();
    }

    /** The combinations that are added, or the values that are added to some; those that are mappings. */
    public List<YamlNode.Mapping> include() {
        return combinations("include");
    }

    /** The combinations that are taken out; those that are mappings. */
    public List<YamlNode.Mapping> exclude() {
        return combinations("exclude");
    }

    /** Whether it, its {@code include} or {@code exclude} is an expression, so that its keys cannot be known. */
    public boolean isComputed() {
        return !(node instanceof YamlNode.Mapping mapping)
                || List.of("include", "exclude").stream()
                        .anyMatch(key -> Yaml.scalar(mapping, key).isPresent());
    }

    private List<YamlNode.Mapping> combinations(String key) {
        return mapping().map(mapping -> Yaml.items(mapping, key)).orElse(List.of()).stream()
                .flatMap(item -> Yaml.mapping(item).stream())
                .toList();
    }
}
