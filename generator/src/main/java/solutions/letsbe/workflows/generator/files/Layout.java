package solutions.letsbe.workflows.generator.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    /**
     * Makes sure that every repository that is named has a file: a name that is misspelt would send its files elsewhere.
     *
     * @throws UnusableInputException if one has none
     */
    public void refuseUnknown(List<GeneratedFile> files) {
        TreeSet<String> known = new TreeSet<>();
        files.forEach(file -> file.repository().ifPresent(known::add));
        for (String name : repositories.keySet()) {
            if (!known.contains(name)) {
                throw new UnusableInputException("--repository names '" + name + "', which no workflow is for; there "
                        + (known.isEmpty() ? "is none with a name" : "are " + String.join(", ", known)));
            }
        }
    }

    /**
     * Further folders where workflows of a repository may be left that has none any more. Only where there are several
     * repositories: a single one's subfolders are its own business.
     */
    public List<Path> abandoned(List<GeneratedFile> files) {
        Map<Optional<String>, Path> folders = folders(files);
        List<Path> more = new ArrayList<>();
        if (folders.size() > 1) {
            more.add(into.resolve(WORKFLOWS));
            try (Stream<Path> beside = Files.exists(into) ? Files.list(into) : Stream.empty()) {
                beside.sorted().map(folder -> folder.resolve(WORKFLOWS)).forEach(more::add);
            } catch (IOException e) {
                throw new UnusableInputException("cannot list " + into + ": " + OutputPlan.reason(e), e);
            }
        }
        repositories.values().forEach(folder -> more.add(folder.resolve(WORKFLOWS)));
        more.removeAll(folders.values());
        return more.stream().filter(Files::isDirectory).distinct().toList();
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
