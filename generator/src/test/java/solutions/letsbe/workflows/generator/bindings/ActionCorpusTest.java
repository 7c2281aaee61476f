package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The metadata of actions that many people use: each is read, locked, and becomes Java without a warning. */
@Tag("corpus")
class ActionCorpusTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    private static Path actions() {
        String corpus = System.getenv("CORPUS_DIR");
        Path root = Path.of(System.getProperty("project.root", "."));
        return (corpus == null ? root.resolve("../shared/corpus") : Path.of(corpus))
                .resolveSibling("actions")
                .normalize();
    }

    static boolean corpusFound() {
        if (!Files.isDirectory(actions())) {
            System.out.println("corpus not found at " + actions() + ", 1 test not run");
            return false;
        }
        return true;
    }

    @Test
    @EnabledIf("corpusFound")
    void everyActionBecomesJavaWithoutAWarning() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(actions())) {
            files = all.filter(file -> file.getFileName().toString().matches("action\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        LockFile lock = new LockFile(List.of());
        for (Path file : files) {
            String uses =
                    actions().relativize(file.resolveSibling("")).toString().replace('\\', '/');
            lock = LockEditor.addFromFile(lock, uses, "v1", SHA, file);
        }
        assertThat(lock.actions()).hasSameSizeAs(files);
        assertThat(lock.find("actions/upload-artifact").map(LockedAction::outputs))
                .isEqualTo(Optional.of(List.of("artifact-id", "artifact-url", "artifact-digest")));
        assertThat(LockFile.parse("again", lock.text())).isEqualTo(lock);
        assertThat(Compiled.of(lock, folder).messages()).isEmpty();
    }
}
