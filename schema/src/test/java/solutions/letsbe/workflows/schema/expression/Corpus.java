package solutions.letsbe.workflows.schema.expression;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the cases of others stand: {@code CORPUS_DIR}, or {@code ../shared/corpus} beside the project. */
final class Corpus {
    private Corpus() {}

    /** The folder of this name, if it is there. */
    static Optional<Path> folder(String name) {
        String given = System.getenv("CORPUS_DIR");
        Path corpus = given == null
                ? Path.of(System.getProperty("project.root", ".."), "..", "shared", "corpus")
                : Path.of(given);
        return Optional.of(corpus.resolve(name)).filter(Files::isDirectory);
    }

    /** For {@code @EnabledIf}: says clearly when the cases are not there. */
    static boolean hasExpressions() {
        boolean found = folder("github-expressions").isPresent();
        if (!found) {
            System.out.println("corpus not found, 2 tests of github-expressions not run");
        }
        return found;
    }
}
