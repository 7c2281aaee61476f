package solutions.letsbe.workflows.dsl.purpose;

import java.util.List;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * Files and folders, as git's pathspecs without wildcards: {@code hub} stands for the file of that name and for all below it.
 *
 * @param paths the paths from the repository's root, with slashes
 */
public record ChangedPaths(List<String> paths) {
    /**
     * Copies the list.
     *
     * @throws InvalidWorkflowException if it is empty, or a path has wildcards, begins or ends with a slash
     */
    public ChangedPaths {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new InvalidWorkflowException(Location.here(), "paths are missing");
        }
        for (String path : paths) {
            if (path.isBlank() || path.startsWith("/") || path.endsWith("/") || path.matches(".*[*?\\[:\\\\].*")) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "'" + path
                                + "' is no plain path: write the file or folder from the repository's root, without wildcards");
            }
        }
    }

    /** Whether one of these files is meant. */
    public boolean touchedBy(Iterable<String> changed) {
        for (String file : changed) {
            for (String path : paths) {
                if (file.equals(path) || file.startsWith(path + "/")) {
                    return true;
                }
            }
        }
        return false;
    }
}
