package solutions.letsbe.workflows.generator.bindings;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** Writes the Java of all actions of a lock: one class each, and {@code Actions} to call them by. */
public final class BindingsWriter {
    /** What every generated class carries, and so how one is told from a class that somebody wrote. */
    private static final String MARK = "\n@ActionBinding\n";

    private BindingsWriter() {}

    /** The sources, in the order of the lock. */
    public static List<JavaFile> sources(LockFile lock, String packageName) {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new UnusableInputException("'" + packageName
                    + "' cannot be a package; write words of letters and digits with dots between them");
        }
        List<JavaFile> files = new ArrayList<>();
        lock.actions().forEach(action -> files.add(ActionClass.of(action, packageName)));
        files.add(ActionsClass.of(lock.actions(), packageName));
        return files;
    }

    /**
     * Writes the sources into their package's folder. A file is touched only when its text changes, so that nothing is compiled
     * again for nothing; generated classes that the lock no longer asks for are removed.
     *
     * @throws UnusableInputException if the folder cannot be written, or a class that somebody wrote stands in the way; then
     *     nothing is written
     */
    public static void write(LockFile lock, String packageName, Path folder) {
        Path target = folder.resolve(packageName.replace('.', '/'));
        Map<Path, String> wanted = new LinkedHashMap<>();
        sources(lock, packageName)
                .forEach(file -> wanted.put(target.resolve(file.typeSpec().name() + ".java"), file.toString()));
        try {
            Files.createDirectories(target);
            for (Path path : wanted.keySet()) {
                if (Files.exists(path) && !isGenerated(path)) {
                    throw new UnusableInputException(
                            path
                                    + " was not generated, so it is not overwritten; move it, or choose another package or folder");
                }
            }
            for (Map.Entry<Path, String> file : wanted.entrySet()) {
                if (!Files.exists(file.getKey()) || !text(file.getKey()).equals(file.getValue())) {
                    Files.writeString(file.getKey(), file.getValue());
                }
            }
            try (Stream<Path> present = Files.list(target)) {
                for (Path path : present.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    if (!wanted.containsKey(path) && isGenerated(path)) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot write the bindings to " + target + ": " + OutputPlan.reason(e), e);
        }
    }

    private static boolean isGenerated(Path path) throws IOException {
        return text(path).contains(MARK);
    }

    /** Read byte by byte: a file that is no UTF-8 is none of ours, and no reason to fail. */
    private static String text(Path path) throws IOException {
        return Files.isRegularFile(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "";
    }
}
