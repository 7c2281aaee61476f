package solutions.letsbe.workflows.schema.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML tree as JSON, its plain words read as YAML's core schema reads them. */
final class NodeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");

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
        String text = scalar.text();
        if (!scalar.isPlain()) {
            return JSON.stringNode(text);
        }
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
                if (INTEGER.matcher(text).matches()) {
                    return JSON.numberNode(new BigInteger(text));
                }
                return FLOAT.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
            }
        }
    }
}
