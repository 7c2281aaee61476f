package solutions.letsbe.workflows.schema.repository;

import java.util.List;
import java.util.Optional;

/** Reads files of one repository. Paths count from its top, with {@code /}; what cannot be read is not there. */
public interface RepositoryFiles {
    /** A repository without files. */
    RepositoryFiles NONE = new RepositoryFiles() {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> below(String folder) {
            return List.of();
        }
    };

    /** What a file holds: at most one byte more than {@code YamlReader.MAX_BYTES}. */
    Optional<byte[]> read(String path);

    /** The paths of all files in a folder and the folders below it, sorted. */
    List<String> below(String folder);

    /**
     * A workflow of another repository, where its files are at hand.
     *
     * @param uses as a job names it: {@code owner/repository/.gitea/workflows/build.yml@ref}
     */
    default Optional<byte[]> elsewhere(String uses) {
        return Optional.empty();
    }
}
