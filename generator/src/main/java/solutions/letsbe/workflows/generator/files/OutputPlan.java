package solutions.letsbe.workflows.generator.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/**
 * All that would change on the disk, found out before anything does.
 *
 * @param changes one for each file of ours, by path
 */
public record OutputPlan(List<FileChange> changes) {
    /** No file of ours stands deeper than this below a folder of {@link Layout#FOLDERS}. */
    private static final int DEPTH = 2;

    /**
     * Compares the files with what is there.
     *
     * @throws UnusableInputException if a file that is not ours stands where one of ours belongs, or something cannot be read
     */
    public static OutputPlan of(List<GeneratedFile> files, Layout layout) {
        Map<Path, GeneratedFile> wanted = new LinkedHashMap<>();
        Map<Optional<String>, Path> roots = layout.roots(files);
        for (GeneratedFile file : files) {
            Path path = Objects.requireNonNull(roots.get(file.repository())).resolve(file.path());
            GeneratedFile twin = wanted.put(path, file);
            if (twin != null && !twin.equals(file)) {
                throw new UnusableInputException("two files would become " + path + ": one of "
                        + twin.header().source() + " and one of "
                        + file.header().source()
                        + "; give one another name");
            }
        }
        Set<String> owners = files.stream().map(file -> file.header().owner()).collect(Collectors.toSet());
        List<FileChange> changes = new ArrayList<>();
        wanted.forEach((path, file) -> changes.add(change(path, file)));
        List<Path> searched = new ArrayList<>(roots.values());
        searched.addAll(layout.abandoned(files));
        for (Path root : searched) {
            for (Path file : Layout.FILES) {
                Path path = root.resolve(file);
                if (!wanted.containsKey(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    orphan(path, owners).ifPresent(changes::add);
                }
            }
            for (Path folder : Layout.FOLDERS) {
                boolean pages = folder.equals(Layout.PAGES);
                for (Path path : existing(root.resolve(folder), pages ? 1 : DEPTH)) {
                    if (!wanted.containsKey(path) && (!pages || path.toString().endsWith(".md"))) {
                        orphan(path, owners).ifPresent(changes::add);
                    }
                }
            }
        }
        changes.sort(Comparator.comparing(change -> change.path().toString()));
        return new OutputPlan(List.copyOf(changes));
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return changes.stream().allMatch(change -> change.kind() == FileChange.Kind.UNCHANGED);
    }

    /**
     * Carries the plan out. Each file is written beside its place and moved there in one piece.
     *
     * @throws UnusableInputException if a file cannot be written
     */
    public void apply() {
        for (FileChange change : changes) {
            try {
                switch (change.kind()) {
                    case CREATED, CHANGED ->
                        write(change.path(), change.after().orElseThrow().text());
                    case REMOVED -> Files.delete(change.path());
                    case UNCHANGED -> {}
                }
            } catch (IOException e) {
                throw new UnusableInputException("cannot write " + change.path() + ": " + reason(e), e);
            }
        }
    }

    private static FileChange change(Path path, GeneratedFile file) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            parentsAreFolders(path);
            return new FileChange(path, FileChange.Kind.CREATED, Optional.empty(), Optional.of(file));
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableInputException(
                    path + " is no plain file, so nothing can be generated there; move it away");
        }
        String before = read(path);
        if (GeneratedHeader.read(before).isEmpty()) {
            throw new UnusableInputException(
                    path + " was not generated and is never overwritten; move it away, or give what "
                            + file.header().source() + " says another name");
        }
        boolean same = before.equals(file.text());
        return new FileChange(
                path,
                same ? FileChange.Kind.UNCHANGED : FileChange.Kind.CHANGED,
                Optional.of(before),
                Optional.of(file));
    }

    private static Optional<FileChange> orphan(Path path, Set<String> owners) {
        String text = read(path);
        return GeneratedHeader.read(text)
                .filter(header -> owners.contains(header.owner()))
                .map(header -> new FileChange(path, FileChange.Kind.REMOVED, Optional.of(text), Optional.empty()));
    }

    private static List<Path> existing(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                parentsAreFolders(folder.resolve("file"));
            }
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new UnusableInputException(
                    "cannot list " + folder + ": " + reason(Objects.requireNonNull(e.getCause())), e);
        } catch (IOException e) {
            throw new UnusableInputException("cannot list " + folder + ": " + reason(e), e);
        }
    }

    /** A folder that is a file or a circle of links is found out before anything is written. */
    private static void parentsAreFolders(Path path) {
        for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isDirectory(parent)) {
                    throw new UnusableInputException(parent + " is no folder"
                            + (Files.isSymbolicLink(parent) ? ", but a link that leads nowhere" : "")
                            + "; workflows go below it");
                }
                if (!Files.isWritable(parent)) {
                    throw new UnusableInputException(parent + " cannot be written to");
                }
                return;
            }
        }
    }

    private static void write(Path path, String text) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + path.getFileName(), ".tmp");
        try {
            Files.writeString(temporary, text);
            temporary.toFile().setReadable(true, false);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + path + ": " + reason(e), e);
        }
    }

    /** The cause in a few words, without the path and the name of a Java class. */
    public static String reason(IOException e) {
        if (e instanceof FileSystemLoopException) {
            return "links lead in a circle";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "permission denied";
            case "NoSuchFileException" -> "there is no such file";
            case "NotDirectoryException" -> "it is no folder";
            default -> Optional.ofNullable(e.getMessage()).orElse("the disk failed");
        };
    }
}
