package solutions.letsbe.workflows.schema.validation;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** How a message shows a value of the file. */
final class ValueText {
    private ValueText() {}

    /** What it is: {@code a list}, {@code empty}, {@code the text 'x'}. */
    static String kind(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return "a mapping";
        }
        if (node instanceof YamlNode.Sequence) {
            return "a list";
        }
        JsonNode value = NodeJson.of(node);
        if (value.isNull()) {
            return "empty";
        }
        String text = Excerpt.of(((YamlNode.Scalar) node).text());
        return value.isBoolean() ? text : value.isNumber() ? "the number " + text : "the text '" + text + "'";
    }
}
