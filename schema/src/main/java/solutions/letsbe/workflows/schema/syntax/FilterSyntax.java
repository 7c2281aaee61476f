package solutions.letsbe.workflows.schema.syntax;

import java.util.List;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * What narrows an event down: one of {@code branches}, {@code types} ...
 *
 * @param filter which one
 * @param entry all of it
 */
public record FilterSyntax(EventFilter filter, YamlNode.Entry entry) {
    /** Its patterns or words: those of the list, or the one that stands in its place. */
    public List<YamlNode.Scalar> patterns() {
        return Yaml.scalars(entry.value());
    }
}
