package solutions.letsbe.workflows.generator.lint;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * The files of a repository that is checked out on the disk. No path and no link leads out of it, and links are not followed
 * when files are listed, as Git has no files behind them.
 */
public final class DiskRepository implements RepositoryFiles {
    private final Path top;
    private final Map<String, List<String>> listings = new ConcurrentHashMap<>();

    private DiskRepository(Path top) {
        this.top = top;
    }

    /** The repository whose top is this folder; one that cannot be read has no files. */
    public static RepositoryFiles at(Path top) {
        try {
            return new DiskRepository(top.toRealPath());
        } catch (IOException e) {
            return NONE;
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            Path file = top.resolve(path).normalize();
            if (!file.startsWith(top) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            if (!real.startsWith(top)) {
                return Optional.empty();
            }
            try (var in = Files.newInputStream(real)) {
                return Optional.of(in.readNBytes(YamlReader.MAX_BYTES + 1));
            }
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> below(String folder) {
        return listings.computeIfAbsent(folder, this::list);
    }

    private List<String> list(String folder) {
        TreeSet<String> paths = new TreeSet<>();
        try {
            Path start = top.resolve(folder).normalize();
            if (!start.startsWith(top)
                    || !Files.isDirectory(start)
                    || !start.toRealPath().startsWith(top)) {
                return List.of();
            }
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    return each.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        paths.add(top.relativize(file).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        return List.copyOf(paths);
    }
}
