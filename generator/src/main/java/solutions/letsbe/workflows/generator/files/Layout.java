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
    /** Where pages stand, among those that people wrote; no other file is looked at there. */
    static final Path PAGES = Path.of("docs");

    /** Where files of ours may stand in a repository: workflows, scoped ones, their scripts, what protects it, and pages. */
    static final List<Path> FOLDERS = List.of(
            Path.of(".gitea", "workflows"),
            Path.of(".gitea", "scoped_workflows"),
            Path.of(".gitea", "scripts"),
            Path.of("protection"),
            PAGES);

    /** Single files of ours, outside of those folders. */
    static final List<Path> FILES = List.of(Path.of(".gitea", "CODEOWNERS"));

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
     * Further folders that may be repositories whose last file of ours went. Only where there are several repositories: a
     * single one's subfolders are its own business.
     */
    public List<Path> abandoned(List<GeneratedFile> files) {
        Map<Optional<String>, Path> roots = roots(files);
        List<Path> more = new ArrayList<>();
        if (roots.size() > 1) {
            more.add(into);
            try (Stream<Path> beside = Files.exists(into) ? Files.list(into) : Stream.empty()) {
                beside.sorted().forEach(more::add);
            } catch (IOException e) {
                throw new UnusableInputException("cannot list " + into + ": " + OutputPlan.reason(e), e);
            }
        }
        more.addAll(repositories.values());
        more.removeAll(roots.values());
        return more.stream().distinct().toList();
    }

    /** The folder of each repository that has files; one repository alone stands directly in the folder. */
    public Map<Optional<String>, Path> roots(List<GeneratedFile> files) {
        TreeSet<String> named = new TreeSet<>();
        Map<Optional<String>, Path> roots = new LinkedHashMap<>();
        for (GeneratedFile file : files) {
            if (file.repository().isEmpty()) {
                roots.put(Optional.empty(), into);
            } else {
                named.add(file.repository().get());
            }
        }
        boolean alone = named.size() + roots.size() == 1;
        for (String repository : named) {
            roots.put(
                    Optional.of(repository),
                    repositories.getOrDefault(repository, alone ? into : into.resolve(repository)));
        }
        return roots;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnusableInputException("'" + text + "' is no path: " + e.getReason(), e);
        }
    }
}
