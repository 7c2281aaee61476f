package solutions.letsbe.workflows.schema.validation;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** What a schema error means, in words for people and with the place that is to be mended. */
final class SchemaWords {
    /** The keywords of our schemas that can fail and have words of their own; a test holds the schemas against it. */
    static final Set<String> KEYWORDS = Set.of(
            "additionalProperties",
            "required",
            "type",
            "enum",
            "const",
            "minItems",
            "minLength",
            "minProperties",
            "exclusiveMinimum",
            "not",
            "pattern",
            "propertyNames");

    private final String file;
    private final YamlNode root;
    private final JsonNode schema;

    SchemaWords(String file, YamlNode root, JsonNode schema) {
        this.file = file;
        this.root = root;
        this.schema = schema;
    }

    Finding of(Error error) {
        Place place = Place.of(root, error.getInstanceLocation());
        JsonNode around = schemaAround(error.getSchemaLocation().getFragment());
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        return switch (error.getKeyword()) {
            case "additionalProperties" -> finding(KeyWords.unknown(place, property, around));
            case "required" -> finding(KeyWords.missing(place, property, around));
            case "type" -> finding(ValueWords.wrongType(place, around));
            case "enum", "const" -> finding(ValueWords.unknownWord(place, around));
            case "minItems", "minLength", "minProperties" -> finding(ValueWords.empty(place));
            case "exclusiveMinimum" -> finding(ValueWords.tooSmall(place));
            case "not" -> finding(ValueWords.notThis(place, around));
            case "pattern" -> finding(ValueWords.pattern(place, around));
            case "propertyNames" -> finding(KeyWords.wrongName(place, property, around.path("propertyNames")));
            default ->
                finding(Words.atValue(
                        place, "wrong-value", place.words() + " is not what Gitea takes here", Optional.empty()));
        };
    }

    private Finding finding(Words words) {
        return new Finding(
                file, words.start(), words.end(), words.rule(), Severity.ERROR, words.message(), words.hint());
    }

    /** The schema that holds the keyword which failed. */
    private JsonNode schemaAround(NodePath keyword) {
        JsonNode node = schema;
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            String name = String.valueOf(keyword.getElement(i));
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node;
    }
}
