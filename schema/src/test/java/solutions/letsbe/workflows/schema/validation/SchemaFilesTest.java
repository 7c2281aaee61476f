package solutions.letsbe.workflows.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the schemas promise to editors and to the words of the validator. */
class SchemaFilesTest {
    private static final Set<String> NAMES_FOLLOW = Set.of("properties", "patternProperties", "$defs");
    private static final Set<String> OUR_KEYWORDS = Set.of("x-gitea", "x-message", "x-form", "x-things");
    private static final Set<String> SHAPE = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "properties",
            "patternProperties",
            "items",
            "allOf",
            "if",
            "then",
            "else");
    private static final Set<String> FACTS =
            Set.of("server", "runner", "before", "ignored", "never", "note", "instead");

    static List<String> schemas() {
        return List.of(WorkflowSchemas.workflow(), WorkflowSchemas.action(), WorkflowSchemas.settings());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void eachIsASchemaOfTheDraftThatItNames(String text) {
        assertThat(json(text).path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(text, InputFormat.JSON)).isEmpty();
    }

    /** Editors ignore unevaluated*, prefixItems and $dynamicRef, and a choice gives an error for each branch. */
    @ParameterizedTest
    @MethodSource("schemas")
    void onlyKeywordsThatHaveWordsAreUsed(String text) {
        List<String> strange = new ArrayList<>();
        each(json(text), "#", (path, schema) -> schema.propertyNames().forEach(name -> {
            if (!SHAPE.contains(name) && !OUR_KEYWORDS.contains(name) && !SchemaWords.KEYWORDS.contains(name)) {
                strange.add(path + " " + name);
            }
        }));
        assertThat(strange).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyReferenceLeadsSomewhere(String text) {
        JsonNode root = json(text);
        each(root, "#", (path, schema) -> {
            String reference = schema.path("$ref").asString("");
            if (!reference.isEmpty()) {
                assertThat(root.at(reference.substring(1)).isMissingNode())
                        .as("%s refers to %s", path, reference)
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aMappingWithNamedKeysTakesNoOthers(String text) {
        // The last part of an action's "runs" only says what "using" can be; the others name the keys.
        List<String> open = new ArrayList<>();
        each(json(text), "#", (path, schema) -> {
            boolean condition = path.endsWith("/if") || path.endsWith("/allOf/3");
            if (schema.has("properties") && !schema.has("additionalProperties") && !condition) {
                open.add(path);
            }
        });
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatEditorsShowOfAKeyNamesItsSource(String text) {
        List<String> silent = new ArrayList<>();
        each(json(text), "#", (path, schema) -> {
            boolean key =
                    path.contains("/properties/") && path.lastIndexOf("/properties/") + 12 > path.lastIndexOf('/');
            boolean said = schema.has("$ref")
                    || schema.path("description").asString("").contains(" Source: https://");
            if (key && !path.contains("/if/") && !schema.isEmpty() && !said) {
                silent.add(path);
            }
        });
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void factsAboutGiteaAreOfAKnownForm(String text) {
        each(json(text), "#", (path, schema) -> {
            JsonNode facts = schema.path("x-gitea");
            assertThat(FACTS).as(path).containsAll(facts.propertyNames());
            for (String version : List.of("server", "runner")) {
                assertThat(facts.path(version).asString("1.0")).as(path).matches("\\d+(\\.\\d+){0,2}");
            }
            if (facts.path("ignored").asBoolean(false) || facts.has("server") || facts.has("runner")) {
                assertThat(facts.path("before").asString(""))
                        .as(path)
                        .isNotEmpty()
                        .doesNotEndWith(".");
            }
            if (facts.path("never").asBoolean(false)) {
                assertThat(facts.path("note").asString("")).as(path).isNotEmpty();
            }
        });
    }

    /** Walks over the schemas in a schema; a name under properties is no keyword. */
    private static void each(JsonNode schema, String path, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(path, schema);
        schema.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (NAMES_FOLLOW.contains(name)) {
                value.properties()
                        .forEach(inner -> each(inner.getValue(), path + "/" + name + "/" + inner.getKey(), visitor));
            } else if (value.isArray() && name.equals("allOf")) {
                for (int i = 0; i < value.size(); i++) {
                    each(value.get(i), path + "/" + name + "/" + i, visitor);
                }
            } else if (value.isObject() && !name.equals("x-gitea") && !name.equals("const")) {
                each(value, path + "/" + name, visitor);
            }
        });
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }
}
