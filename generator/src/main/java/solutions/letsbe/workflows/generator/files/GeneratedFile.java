package solutions.letsbe.workflows.generator.files;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.generator.yaml.PrintedYaml;

/**
 * A file as the Java says it.
 *
 * @param repository the repository it is for; none for the one at hand
 * @param path where it stands in the repository, from its root, with slashes
 * @param header who made it
 * @param text its text, header included, lines ended by a line feed
 * @param lines the lines that begin a part with a known origin, in order; none for a file that is no workflow
 */
public record GeneratedFile(
        Optional<String> repository,
        String path,
        GeneratedHeader header,
        String text,
        List<PrintedYaml.MappedLine> lines) {
    /** A file that is no workflow. */
    public GeneratedFile(Optional<String> repository, String path, GeneratedHeader header, String text) {
        this(repository, path, header, text, List.of());
    }
}
