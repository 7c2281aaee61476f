package solutions.letsbe.workflows.generator.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.files.GeneratedHeader;
import solutions.letsbe.workflows.generator.yaml.PrintedYaml;

/**
 * From a line of generated YAML back to the line of Java, as long as the Java still says exactly that text. The Java is asked
 * only when a generated file is met. It may be used by several threads at once.
 */
public final class JavaLines {
    private final Supplier<List<GeneratedFile>> files;

    private @Nullable Map<String, TreeMap<Integer, String>> byText;

    /** Knows these files. */
    public JavaLines(Supplier<List<GeneratedFile>> files) {
        this.files = files;
    }

    /** The lines of one file. */
    public interface OfFile {
        /** The Java line that made a line of it: that of the nearest element which begins there or above. */
        Optional<String> find(int line);
    }

    /** Those of a file with this text; none has one where no Java of today made it. */
    public OfFile of(String text) {
        TreeMap<Integer, String> lines = GeneratedHeader.read(text).isEmpty() ? null : known().get(text);
        return line -> lines == null
                ? Optional.empty()
                : Optional.ofNullable(lines.floorEntry(line)).map(Map.Entry::getValue);
    }

    private synchronized Map<String, TreeMap<Integer, String>> known() {
        Map<String, TreeMap<Integer, String>> known = byText;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (GeneratedFile file : files.get()) {
                TreeMap<Integer, String> lines = new TreeMap<>();
                for (PrintedYaml.MappedLine line : file.lines()) {
                    lines.put(line.line(), line.origin().line());
                }
                known.put(file.text(), lines);
            }
            byText = known;
        }
        return known;
    }
}
