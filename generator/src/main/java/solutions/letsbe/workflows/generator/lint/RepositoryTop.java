package solutions.letsbe.workflows.generator.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that is the top of a repository.
 *
 * @param folder the folder, absolute
 * @param whole whether all of its files are there: false for a {@code .gitea} folder somewhere within another repository, such
 *     as workflows that were generated for elsewhere
 */
record RepositoryTop(Path folder, boolean whole) {
    /** The folders in which Gitea finds workflows, actions and settings. */
    static final List<String> OWN_FOLDERS = List.of(".gitea", ".github");

    /** Finds the tops of files, asking the disk once for each folder. */
    static final class Search {
        private final Map<Path, Boolean> clones = new HashMap<>();
        private final Map<Path, Optional<RepositoryTop>> found = new HashMap<>();

        /** The nearest folder above a file that has {@code .git}, or the {@code .gitea} or {@code .github} that the file is in. */
        Optional<RepositoryTop> of(Path file) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            return folder == null ? Optional.empty() : found.computeIfAbsent(folder, this::search);
        }

        private Optional<RepositoryTop> search(Path start) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                Path name = folder.getFileName();
                Path above = folder.getParent();
                if (above != null && name != null && OWN_FOLDERS.contains(name.toString())) {
                    return Optional.of(new RepositoryTop(above, isClone(above) || !isInClone(above)));
                }
                if (isClone(folder)) {
                    return Optional.of(new RepositoryTop(folder, true));
                }
            }
            return Optional.empty();
        }

        private boolean isInClone(Path start) {
            for (Path folder = start.getParent(); folder != null; folder = folder.getParent()) {
                if (isClone(folder)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isClone(Path folder) {
            return clones.computeIfAbsent(folder, each -> Files.exists(each.resolve(".git")));
        }
    }
}
