package solutions.letsbe.workflows.generator.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/**
 * Which folder holds which repository.
 *
 * @param into the folder for all that is not named
 * @param repositories the folders of single repositories
 */
public record Layout(Path into, Map<String, Path> repositories) {
    /** Where workflows stand in a repository. */
    public static final Path WORKFLOWS = Path.of(".gitea", "workflows");

    /**
     * Reads {@code NAME=PATH} for single repositories.
     *
     * @throws UnusableInputException if one has another form
     */
    public static Layout of(String into, List<String> repositories) {
        Map<String, Path> named = new LinkedHashMap<>();
        for (String each : repositories) {
            int equals = each.indexOf('=');
            if (equals <= 0 || equals == each.length() - 1) {
                throw new UnusableInputException("--repository takes NAME=PATH, not '" + each + "'");
            }
            named.put(each.substring(0, equals), path(each.substring(equals + 1)));
        }
        return new Layout(path(into), named);
    }

    /** The folder of workflows for each repository that has files; one repository alone stands directly in the folder. */
    public Map<Optional<String>, Path> folders(List<GeneratedFile> files) {
        TreeSet<String> named = new TreeSet<>();
        Map<Optional<String>, Path> folders = new LinkedHashMap<>();
        for (GeneratedFile file : files) {
            if (file.repository().isEmpty()) {
                folders.put(Optional.empty(), into.resolve(WORKFLOWS));
            } else {
                named.add(file.repository().get());
            }
        }
        boolean alone = named.size() + folders.size() == 1;
        for (String repository : named) {
            Path folder = repositories.getOrDefault(repository, alone ? into : into.resolve(repository));
            folders.put(Optional.of(repository), folder.resolve(WORKFLOWS));
        }
        return folders;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnusableInputException("'" + text + "' is no path: " + e.getReason(), e);
        }
    }
}
