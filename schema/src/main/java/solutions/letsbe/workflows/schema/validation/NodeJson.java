package solutions.letsbe.workflows.schema.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML tree as JSON, its plain words read as YAML's core schema reads them.
 *
 * <p>{@code yes} and {@code on} stay texts, as Go's YAML reader has them unless it fills a boolean; so the key {@code on} is
 * itself. Numbers of more than 40 characters stay texts. Numbers without end ({@code .inf}, {@code .nan}) stay texts too, since JSON has none.
 */
final class NodeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");

    private static final Pattern BASED = Pattern.compile("0x[0-9a-fA-F]{1,16}|0o[0-7]{1,21}");

    /** A longer number is a slip, and to read it would take the square of its length. */
    private static final int MOST_DIGITS = 40;

    private NodeJson() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), of(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((YamlNode.Scalar) node);
    }

    private static JsonNode scalar(YamlNode.Scalar scalar) {
        return scalar.isPlain() ? ofPlain(scalar.text()) : JSON.stringNode(scalar.text());
    }

    /** What a text is where it stands without quotes. */
    static JsonNode ofPlain(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL" -> {
                return JSON.nullNode();
            }
            case "true", "True", "TRUE" -> {
                return JSON.booleanNode(true);
            }
            case "false", "False", "FALSE" -> {
                return JSON.booleanNode(false);
            }
            default -> {
                if ("+-.0123456789".indexOf(text.charAt(0)) < 0) {
                    return JSON.stringNode(text);
                }
                if (BASED.matcher(text).matches()) {
                    return JSON.numberNode(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
                }
                if (INTEGER.matcher(text).matches()) {
                    return JSON.numberNode(new BigInteger(text));
                }
                return text.length() <= MOST_DIGITS && FLOAT.matcher(text).matches()
                        ? JSON.numberNode(new BigDecimal(text))
                        : JSON.stringNode(text);
            }
        }
    }
}
