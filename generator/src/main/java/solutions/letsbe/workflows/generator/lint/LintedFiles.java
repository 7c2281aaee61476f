package solutions.letsbe.workflows.generator.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.settings.SettingsFile;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** The files that are meant by some paths. */
public final class LintedFiles {
    /** The folders of workflows in {@code .gitea} and {@code .github}. */
    private static final List<String> WORKFLOWS = List.of("workflows", "scoped_workflows");

    private LintedFiles() {}

    /**
     * What a file holds; of a larger one than is read of a workflow one byte too many, which tells that it is too large.
     *
     * @throws UnusableInputException if it cannot be read
     */
    public static byte[] read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + path + ": " + OutputPlan.reason(e), e);
        }
    }

    /**
     * The files, in order, each once. A file is taken as it is. Of a folder all YAML below it is taken, but of a repository, and of
     * {@code .gitea} and {@code .github}, only what is Gitea's: workflows, the metadata of actions, our settings.
     *
     * @throws UnusableInputException if a path is missing, cannot be read, or leads in a circle
     */
    public static List<Path> of(List<Path> paths) {
        TreeMap<Path, Path> files = new TreeMap<>();
        for (Path path : paths) {
            try {
                boolean isFolder =
                        Files.readAttributes(path, BasicFileAttributes.class).isDirectory();
                if (!Files.isReadable(path)) {
                    throw new UnusableInputException("cannot read " + path + ": permission denied");
                }
                if (isFolder) {
                    below(path).forEach(file -> files.putIfAbsent(identity(file), file));
                } else {
                    files.putIfAbsent(identity(path), path);
                }
            } catch (IOException e) {
                if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new UnusableInputException(
                            path + " is not there; name a workflow file, or a folder that holds some", e);
                }
                throw new UnusableInputException("cannot read " + path + ": " + OutputPlan.reason(e), e);
            }
        }
        return files.values().stream()
                .sorted(Comparator.comparing(Path::toString))
                .toList();
    }

    private static Path identity(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Deque<Path> repositories = new ArrayDeque<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                String name = name(each);
                if (name.equals(".git") || name.equals("node_modules")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (isRepository(each)) {
                    repositories.push(each);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) {
                if (each.equals(repositories.peek())) {
                    repositories.pop();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isOurs(file, !repositories.isEmpty())) {
                    if (!Files.isReadable(file)) {
                        throw new UnusableInputException("cannot read " + file + ": permission denied");
                    }
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                throw new UnusableInputException("cannot read " + file + ": " + OutputPlan.reason(e), e);
            }
        });
        return found;
    }

    private static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(".git"))
                || RepositoryTop.OWN_FOLDERS.stream().anyMatch(own -> Files.isDirectory(folder.resolve(own)));
    }

    private static boolean isOurs(Path file, boolean inRepository) {
        String name = name(file);
        if (!name.endsWith(".yml") && !name.endsWith(".yaml")) {
            return false;
        }
        if (WorkflowValidator.isAction(name)) {
            return true;
        }
        Path absolute = identity(file);
        for (int i = absolute.getNameCount() - 2; i >= 0; i--) {
            if (RepositoryTop.OWN_FOLDERS.contains(absolute.getName(i).toString())) {
                return WORKFLOWS.contains(absolute.getName(i + 1).toString())
                        || SettingsFile.isSettings(absolute.toString());
            }
        }
        return !inRepository;
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}
