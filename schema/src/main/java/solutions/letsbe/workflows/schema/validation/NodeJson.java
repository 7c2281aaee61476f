package solutions.letsbe.workflows.schema.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML tree as JSON, its plain words as {@link PlainKind} reads them. */
final class NodeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NodeJson() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            for (YamlNode.Entry entry : mapping.entries()) {
                object.set(entry.key().text(), of(entry.value()));
            }
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            for (YamlNode item : sequence.items()) {
                array.add(of(item));
            }
            return array;
        }
        return scalar((YamlNode.Scalar) node);
    }

    private static JsonNode scalar(YamlNode.Scalar scalar) {
        return scalar.isPlain() ? ofPlain(scalar.text()) : new TextNode(scalar.text());
    }

    /** What a text is where it stands without quotes. */
    static JsonNode ofPlain(String text) {
        return switch (PlainKind.of(text)) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(text.charAt(0) == 't' || text.charAt(0) == 'T');
            case INTEGER -> JSON.numberNode(new BigInteger(text));
            case BASED -> JSON.numberNode(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
            case FLOAT -> JSON.numberNode(new BigDecimal(text));
            case TEXT -> new TextNode(text);
        };
    }
}
