package solutions.letsbe.workflows.generator.files;

import java.util.Optional;
import solutions.letsbe.workflows.generator.yaml.PrintedYaml;

/**
 * A file as the Java says it.
 *
 * @param repository the repository it is for; none for the one at hand
 * @param name its name below {@code .gitea/workflows}
 * @param header who made it
 * @param yaml its text, and where its lines come from
 */
public record GeneratedFile(Optional<String> repository, String name, GeneratedHeader header, PrintedYaml yaml) {}
