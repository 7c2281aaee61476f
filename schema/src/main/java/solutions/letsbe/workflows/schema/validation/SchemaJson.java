package solutions.letsbe.workflows.schema.validation;

import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schema of ours as the validator takes it, made without Jackson's mapper, which takes a tenth of a second to set up. */
final class SchemaJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaJson() {}

    /**
     * The schema that a text is. No two names of an object in it differ in their case alone.
     *
     * @throws solutions.letsbe.workflows.schema.expression.evaluation.JsonSyntaxException if it is no JSON
     */
    static JsonNode of(String text) {
        return of(JsonReader.read(text));
    }

    private static JsonNode of(Value value) {
        if (value instanceof Value.Obj object) {
            ObjectNode node = JSON.objectNode();
            object.properties().forEach((name, each) -> node.set(name, of(each)));
            return node;
        } else if (value instanceof Value.Array array) {
            ArrayNode node = JSON.arrayNode();
            array.elements().forEach(each -> node.add(of(each)));
            return node;
        } else if (value instanceof Value.Str text) {
            return new TextNode(text.value());
        } else if (value instanceof Value.Bool bool) {
            return JSON.booleanNode(bool.value());
        } else if (value instanceof Value.Num number) {
            return number.value() == Math.rint(number.value())
                    ? JSON.numberNode((int) number.value())
                    : JSON.numberNode(number.value());
        }
        return JSON.nullNode();
    }
}
