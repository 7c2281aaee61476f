package solutions.letsbe.workflows.schema.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Workflow files that others wrote: {@code CORPUS_DIR}, or {@code ../shared/corpus} from the project's root. */
public final class Corpus {
    private Corpus() {}

    /** Used by name in {@code @EnabledIf}; says so where the files are not there. */
    public static boolean isThere() {
        boolean there = Files.isDirectory(root());
        if (!there) {
            System.out.println("corpus not found at " + root() + ", tests on it not run");
        }
        return there;
    }

    /** Its top. */
    public static Path root() {
        return Optional.ofNullable(System.getenv("CORPUS_DIR"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("project.root", "."), "..", "shared", "corpus"))
                .toAbsolutePath()
                .normalize();
    }

    /** The YAML files of a folder, at any depth, in the order of their names. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file holds. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
