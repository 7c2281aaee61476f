package solutions.letsbe.workflows.generator.bindings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file of facts as a tree. */
final class YamlFacts {
    private YamlFacts() {}

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + file + ": " + OutputPlan.reason(e), e);
        }
    }

    static JsonNode read(String name, String text) {
        try {
            JsonNode tree = new YAMLMapper().readTree(text);
            if (!tree.isObject()) {
                throw new UnusableInputException(name + " is no YAML mapping; is it the right file?");
            }
            return tree;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnusableInputException(
                    name + (line > 0 ? ":" + line : "") + " is no YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"),
                    e);
        }
    }
}
