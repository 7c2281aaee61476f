package solutions.letsbe.workflows.schema.validation;

import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** How a message shows a value of the file. */
final class ValueText {
    private static final int MOST = 40;

    private ValueText() {}

    /** The beginning of a text, on one line. */
    static String excerpt(String text) {
        String line = text.lines().findFirst().orElse("");
        int[] codePoints = line.codePoints()
                .limit(MOST + 1L)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .toArray();
        boolean cut =
                codePoints.length > MOST || line.length() < text.stripTrailing().length();
        return new String(codePoints, 0, Math.min(codePoints.length, MOST)) + (cut ? "..." : "");
    }

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
        String text = excerpt(((YamlNode.Scalar) node).text());
        return value.isBoolean() ? text : value.isNumber() ? "the number " + text : "the text '" + text + "'";
    }
}
