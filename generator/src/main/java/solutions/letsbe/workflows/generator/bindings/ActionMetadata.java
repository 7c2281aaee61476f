package solutions.letsbe.workflows.generator.bindings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import tools.jackson.databind.JsonNode;

/**
 * What an {@code action.yml} says of its inputs and outputs.
 *
 * @param inputs the inputs in their order
 * @param outputs the names of the outputs in their order
 */
public record ActionMetadata(List<LockedInput> inputs, List<String> outputs) {
    /** Reads a metadata file; errors as for {@link #read(String, String)}, or that it cannot be read. */
    public static ActionMetadata read(Path file) {
        return read(file.toString(), YamlFacts.text(file));
    }

    /**
     * Reads a metadata file's text. An input is boolean where its default is {@code true} or {@code false}, else text.
     *
     * @param name what to call the file in a message
     * @throws UnusableInputException if it is no YAML mapping, or its inputs have another shape
     */
    public static ActionMetadata read(String name, String text) {
        JsonNode tree = YamlFacts.read(name, text);
        List<LockedInput> inputs = new ArrayList<>();
        mapping(name, tree, "inputs")
                .properties()
                .forEach(entry -> inputs.add(input(name, entry.getKey(), entry.getValue())));
        List<String> outputs = new ArrayList<>();
        mapping(name, tree, "outputs").propertyNames().forEach(outputs::add);
        return new ActionMetadata(List.copyOf(inputs), List.copyOf(outputs));
    }

    private static LockedInput input(String file, String name, JsonNode input) {
        if (!input.isNull() && !input.isObject()) {
            throw new UnusableInputException(
                    file + ": the input '" + name + "' is no mapping of its description," + " default and so on");
        }
        Optional<String> defaultValue =
                Optional.of(input.path("default")).filter(JsonNode::isString).map(JsonNode::asString);
        return new LockedInput(
                name,
                LockedInput.guessed(defaultValue),
                List.of(),
                defaultValue,
                input.path("required").asString("").equalsIgnoreCase("true"),
                input.has("deprecationMessage"),
                Optional.empty());
    }

    private static JsonNode mapping(String name, JsonNode tree, String key) {
        JsonNode value = tree.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new UnusableInputException(name + ": '" + key + "' is no mapping; is it the metadata of an action?");
        }
        return value;
    }
}
