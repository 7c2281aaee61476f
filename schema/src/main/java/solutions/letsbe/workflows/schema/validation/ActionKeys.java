package solutions.letsbe.workflows.schema.validation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Keys of an action's {@code runs}, each of which only some kinds of actions have. */
final class ActionKeys {
    private ActionKeys() {}

    /** Which actions have the key; empty where none has it. */
    static Optional<String> owner(String key) {
        return switch (key) {
            case "main", "pre", "post" -> Optional.of("it belongs to an action that runs in Node.js or Go");
            case "image", "entrypoint", "pre-entrypoint", "post-entrypoint", "args", "env" ->
                Optional.of("it belongs to an action with 'using: docker'");
            case "pre-if", "post-if" -> Optional.of("a step of a composite action has an 'if' of its own");
            case "steps" -> Optional.of("it belongs to an action with 'using: composite'");
            default -> Optional.empty();
        };
    }

    /** Which kind the action is. */
    static String kind(Place runs) {
        return "which has 'using: "
                + runs.mapping()
                        .flatMap(mapping -> mapping.entry("using"))
                        .map(YamlNode.Entry::value)
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(using -> Excerpt.of(((YamlNode.Scalar) using).text()))
                        .orElse("")
                + "'";
    }
}
