package solutions.letsbe.workflows.generator.bindings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLAnchorReplayingFactory;

/**
 * Reads a YAML file of facts as a tree in which every scalar but null is the text that stands in the file: the runner reads
 * the defaults of inputs as text too, so {@code 1.10} must not become 1.1.
 */
final class YamlFacts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final JsonParser parser;

    private YamlFacts(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + file + ": " + OutputPlan.reason(e), e);
        }
    }

    /**
     * The mapping that the text is.
     *
     * @throws UnusableInputException if it is no YAML, no mapping, holds a key twice, or more than one document
     */
    static JsonNode read(String name, String text) {
        try (JsonParser parser = new YAMLAnchorReplayingFactory().createParser(ObjectReadContext.empty(), text)) {
            YamlFacts facts = new YamlFacts(name, parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableInputException(name + " is no YAML mapping; is it the right file?");
            }
            JsonNode tree = facts.mapping();
            if (parser.nextToken() != null) {
                throw new UnusableInputException(
                        facts.here() + ": a second document begins here, but only one can be read");
            }
            return tree;
        } catch (JacksonException e) {
            throw new UnusableInputException(refusal(name, e), e);
        }
    }

    /** YAML's own reader says best what is wrong and where; else Jackson does, as where the nesting is too deep. */
    private static String refusal(String name, JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        String problem = e.getOriginalMessage();
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line);
            problem = marked.getProblem();
        }
        return name + (line > 0 ? ":" + line : "") + " is no YAML: "
                + problem.lines().findFirst().orElse("it cannot be read");
    }

    private String here() {
        return name + ":" + parser.currentTokenLocation().getLineNr();
    }

    private ObjectNode mapping() {
        ObjectNode mapping = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (mapping.has(key)) {
                throw new UnusableInputException(
                        here() + ": the key '" + key + "' is given twice; keep one of the two");
            }
            parser.nextToken();
            mapping.set(key, value());
        }
        return mapping;
    }

    private ArrayNode sequence() {
        ArrayNode sequence = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            sequence.add(value());
        }
        return sequence;
    }

    private JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(parser.getString());
        };
    }
}
