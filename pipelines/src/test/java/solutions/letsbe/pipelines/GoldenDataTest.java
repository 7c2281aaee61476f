package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** Writes what snakeyaml-engine reads in every generated file, so that the gate can compare it with what other readers read. */
class GoldenDataTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @Test
    void isWrittenForTheOtherReaders() throws IOException {
        Map<String, Object> data = new TreeMap<>();
        for (String folder : List.of("golden-files", ".gitea/workflows", "generator/src/test/golden")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".yml")).toList()) {
                    Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                    data.put(ROOT.relativize(file).toString(), read);
                }
            }
        }
        assertThat(data).hasSizeGreaterThan(20);
        Files.writeString(ROOT.resolve("pipelines/target/golden-data.json"), new JsonMapper().writeValueAsString(data));
    }
}
