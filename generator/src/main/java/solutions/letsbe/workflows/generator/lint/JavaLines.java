package solutions.letsbe.workflows.generator.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.yaml.PrintedYaml;

/** From a line of generated YAML back to the line of Java, as long as the Java still says exactly that text. */
public final class JavaLines {
    private final Map<String, TreeMap<Integer, String>> byText = new LinkedHashMap<>();

    /** Knows these files. */
    public JavaLines(List<GeneratedFile> files) {
        for (GeneratedFile file : files) {
            TreeMap<Integer, String> lines = new TreeMap<>();
            for (PrintedYaml.MappedLine line : file.yaml().lines()) {
                lines.put(line.line(), line.origin().line());
            }
            byText.put(file.yaml().text(), lines);
        }
    }

    /** The Java line that made a line of this text: that of the nearest element which begins there or above. */
    public Optional<String> find(String text, int line) {
        return Optional.ofNullable(byText.get(text))
                .map(lines -> lines.floorEntry(line))
                .map(Map.Entry::getValue);
    }
}
