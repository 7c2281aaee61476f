package solutions.letsbe.workflows.schema.validation;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** What a schema error means, in words for people and with the place that is to be mended. */
final class SchemaWords {
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
            case "additionalProperties", "false" -> unknownKey(place, property, around);
            case "required" -> missingKey(place, property, around);
            case "type" -> at(place, "wrong-type", wrongType(place, around));
            case "enum", "const" -> unknownWord(place, around);
            case "minItems", "minLength", "minProperties" -> empty(place);
            case "exclusiveMinimum" -> at(place, "wrong-value", place.words() + " must be greater than 0");
            case "not" ->
                at(
                        place,
                        "missing-key",
                        place.words() + " " + around.path("x-message").asString(""));
            case "pattern" -> pattern(place, property, around);
            default -> at(place, "wrong-value", place.words() + " is not as it should be: " + error.getMessage());
        };
    }

    private Finding unknownKey(Place place, String property, JsonNode around) {
        Optional<YamlNode.Scalar> key = place.node() instanceof YamlNode.Mapping mapping
                ? mapping.entry(property).map(YamlNode.Entry::key)
                : Optional.empty();
        if (around.path("x-form").asString("").equals("uses") && property.equals("run")) {
            return runAndUses(place);
        }
        Position start = key.map(YamlNode.Scalar::start).orElseGet(place::keyStart);
        Position end = key.map(YamlNode.Scalar::end).orElseGet(place::keyEnd);
        List<String> known = names(around);
        Optional<String> hint = NearestWord.to(property, known)
                .map(word -> "did you mean '" + word + "'?")
                .or(() -> elsewhere(property, around));
        String thing = around.path("x-things").asString("");
        String message = thing.isEmpty()
                ? place.words() + " has no key '" + property + "'; Gitea passes over it without a word"
                : "there is no " + thing + " '" + property + "'"
                        + (thing.equals("event") ? "; the workflow never runs for it" : "");
        return new Finding(
                file,
                start,
                end,
                thing.equals("event") ? "unknown-event" : "unknown-key",
                Severity.ERROR,
                message,
                hint.or(() -> known.isEmpty() || known.size() > 24
                        ? Optional.empty()
                        : Optional.of("there are " + String.join(", ", known))));
    }

    /** Reported at the one of the two that was written first. */
    private Finding runAndUses(Place place) {
        YamlNode.Scalar first = ((YamlNode.Mapping) place.node())
                .entries().stream()
                        .map(YamlNode.Entry::key)
                        .filter(key -> key.text().equals("run") || key.text().equals("uses"))
                        .findFirst()
                        .orElseThrow();
        return new Finding(
                file,
                first.start(),
                first.end(),
                "unknown-key",
                Severity.ERROR,
                place.words() + " has both 'run' and 'uses', so the runner refuses it",
                Optional.of("make two steps of it"));
    }

    /** A key that belongs to the other form of a step or job. */
    private static Optional<String> elsewhere(String property, JsonNode around) {
        return switch (around.path("x-form").asString("")) {
            case "uses" ->
                List.of("run", "shell", "working-directory").contains(property)
                        ? Optional.of("a step has either 'run' or 'uses'")
                        : List.of(
                                                "steps",
                                                "runs-on",
                                                "env",
                                                "container",
                                                "services",
                                                "timeout-minutes",
                                                "outputs",
                                                "defaults")
                                        .contains(property)
                                ? Optional.of("a job that calls a workflow has no steps and no runner of its own")
                                : Optional.empty();
            case "run" ->
                property.equals("with") ? Optional.of("'with' needs 'uses'; a script reads 'env'") : Optional.empty();
            case "steps" ->
                List.of("with", "secrets").contains(property)
                        ? Optional.of("'" + property + "' needs 'uses', which calls another workflow")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Finding missingKey(Place place, String property, JsonNode around) {
        String form = around.path("x-form").asString("");
        String message = form.equals("run") && property.equals("run")
                ? place.words() + " has neither 'run' nor 'uses', so it does nothing"
                : form.equals("run") && property.equals("shell")
                        ? place.words() + " has no 'shell', which a script of a composite action needs"
                        : place.words() + " has no '" + property + "'";
        Optional<String> hint = Optional.empty();
        if (place.node() instanceof YamlNode.Mapping mapping) {
            List<String> present =
                    mapping.entries().stream().map(entry -> entry.key().text()).toList();
            hint = NearestWord.to(property, present).map(word -> "is '" + word + "' meant?");
        }
        return new Finding(file, place.keyStart(), place.keyEnd(), "missing-key", Severity.ERROR, message, hint);
    }

    private String wrongType(Place place, JsonNode around) {
        List<String> forms = new ArrayList<>();
        JsonNode type = around.path("type");
        (type.isArray() ? type : List.of(type)).forEach(each -> forms.add(typeWord(each.asString(""))));
        forms.removeIf(String::isEmpty);
        List<String> wanted = forms.stream().distinct().toList();
        return place.words() + " is " + kind(place.node()) + ", but should be " + String.join(" or ", wanted);
    }

    private static String typeWord(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "null" -> "empty";
            default -> "";
        };
    }

    private static String kind(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return "a mapping";
        }
        if (node instanceof YamlNode.Sequence) {
            return "a list";
        }
        JsonNode value = NodeJson.of(node);
        return value.isNull()
                ? "empty"
                : value.isBoolean()
                        ? "true or false"
                        : value.isNumber() ? "a number" : "the text '" + value.asString() + "'";
    }

    private Finding unknownWord(Place place, JsonNode around) {
        List<String> words = new ArrayList<>();
        JsonNode options = around.has("enum") ? around.path("enum") : around.path("const");
        (options.isArray() ? options : List.of(options)).forEach(each -> words.add(each.asString("")));
        String word = place.node() instanceof YamlNode.Scalar scalar ? scalar.text() : kind(place.node());
        boolean event = place.path().get(0).equals("on")
                && place.path().size() <= 2
                && place.key().map(key -> key.text().equals("on")).orElse(true);
        Optional<String> hint = NearestWord.to(word, words)
                .map(near -> "did you mean '" + near + "'?")
                .or(() -> words.size() > 24 ? Optional.empty() : Optional.of("there are " + String.join(", ", words)));
        return new Finding(
                file,
                place.node().start(),
                place.node().end(),
                event ? "unknown-event" : "unknown-word",
                Severity.ERROR,
                event
                        ? "there is no event '" + word + "'; the workflow never runs for it"
                        : place.words() + " cannot be '" + word + "'",
                hint);
    }

    private Finding empty(Place place) {
        return new Finding(
                file,
                place.keyStart(),
                place.keyEnd(),
                "empty-value",
                Severity.ERROR,
                place.words() + " is empty",
                Optional.of("give it a value, or take it away"));
    }

    private Finding pattern(Place place, String property, JsonNode around) {
        String words = around.path("x-message").asString("is not as it should be");
        if (words.startsWith("an id")) {
            String id = property.isEmpty() ? lastOf(place) : property;
            Optional<YamlNode.Scalar> key = place.node() instanceof YamlNode.Mapping mapping
                    ? mapping.entry(id).map(YamlNode.Entry::key)
                    : Optional.empty();
            return new Finding(
                    file,
                    key.map(YamlNode.Scalar::start).orElseGet(place::keyStart),
                    key.map(YamlNode.Scalar::end).orElseGet(place::keyEnd),
                    "wrong-id",
                    Severity.ERROR,
                    "'" + id + "' cannot be an id: " + words,
                    Optional.empty());
        }
        return at(place, "wrong-type", place.words() + " " + words);
    }

    private static String lastOf(Place place) {
        return place.path().isEmpty() ? "" : place.path().get(place.path().size() - 1);
    }

    /** At the value; at its key where there is no value to point at. */
    private Finding at(Place place, String rule, String message) {
        boolean nothing = place.node() instanceof YamlNode.Scalar scalar
                && scalar.isPlain()
                && scalar.text().isEmpty();
        return new Finding(
                file,
                nothing ? place.keyStart() : place.node().start(),
                nothing ? place.keyEnd() : place.node().end(),
                rule,
                Severity.ERROR,
                message,
                Optional.empty());
    }

    private static List<String> names(JsonNode around) {
        List<String> names = new ArrayList<>();
        around.path("properties").propertyNames().forEach(names::add);
        return names;
    }

    /** The schema that holds the keyword which failed. */
    private JsonNode schemaAround(NodePath keyword) {
        JsonNode node = schema;
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            Object name = keyword.getElement(i);
            node = node.isArray() ? node.path(Integer.parseInt(String.valueOf(name))) : node.path(String.valueOf(name));
        }
        return node;
    }
}
