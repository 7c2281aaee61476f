package solutions.letsbe.workflows.generator.bindings;

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
    /**
     * Reads a metadata file's text.
     *
     * @param name what to call the file in a message
     * @throws UnusableInputException if it is no YAML mapping, or its inputs have another shape
     */
    public static ActionMetadata read(String name, String text) {
        JsonNode tree = YamlFacts.read(name, text);
        List<LockedInput> inputs = new ArrayList<>();
        mapping(name, tree, "inputs").properties().forEach(entry -> {
            JsonNode input = entry.getValue();
            Optional<String> defaultValue = input.path("default").isMissingNode()
                            || input.path("default").isNull()
                    ? Optional.empty()
                    : Optional.of(input.path("default").asString());
            inputs.add(new LockedInput(
                    entry.getKey(),
                    LockedInput.guessed(defaultValue),
                    List.of(),
                    defaultValue,
                    input.path("required").asString("").equals("true"),
                    input.has("deprecationMessage")));
        });
        List<String> outputs = new ArrayList<>();
        mapping(name, tree, "outputs").propertyNames().forEach(outputs::add);
        return new ActionMetadata(List.copyOf(inputs), List.copyOf(outputs));
    }

    private static JsonNode mapping(String name, JsonNode tree, String key) {
        JsonNode value = tree.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new UnusableInputException(name + ": '" + key + "' is no mapping; is it the metadata of an action?");
        }
        return value;
    }
}
