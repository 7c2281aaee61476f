package solutions.letsbe.workflows.generator.lint;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** The files that are meant by some paths. */
public final class LintedFiles {
    private LintedFiles() {}

    /**
     * The files, in order, each once. A file is taken as it is; of a folder all workflows and action metadata below it.
     *
     * @throws UnusableInputException if a path is missing, cannot be read, or leads in a circle
     */
    public static List<Path> of(List<Path> paths) {
        TreeSet<Path> files = new TreeSet<>();
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new UnusableInputException(
                        path + " is not there; name a workflow file, or a folder that holds some");
            }
            try {
                Path real = path.toRealPath();
                if (!Files.isReadable(real)) {
                    throw new UnusableInputException("cannot read " + path + ": permission denied");
                }
                if (Files.isDirectory(real)) {
                    files.addAll(below(path));
                } else {
                    files.add(path);
                }
            } catch (IOException e) {
                throw new UnusableInputException("cannot read " + path + ": " + OutputPlan.reason(e), e);
            }
        }
        return new ArrayList<>(files);
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                Path name = each.getFileName();
                boolean foreign = name != null
                        && (name.toString().equals(".git") || name.toString().equals("node_modules"));
                return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isOurs(file)) {
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

    /** A workflow stands in a folder called so, or directly in the folder that was named. */
    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }
}
