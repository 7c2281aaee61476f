package solutions.letsbe.workflows.generator.bindings;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** Writes the Java of all actions of a lock: one class each, and {@code Actions} to call them by. */
public final class BindingsWriter {
    private BindingsWriter() {}

    /** The sources, in the order of the lock. */
    public static List<JavaFile> sources(LockFile lock, String packageName) {
        List<JavaFile> files = new ArrayList<>();
        lock.actions().forEach(action -> files.add(ActionClass.of(action, packageName)));
        files.add(ActionsClass.of(lock.actions(), packageName));
        return files;
    }

    /**
     * Writes the sources into their package's folder. A file is touched only when its text changes, so that nothing is compiled
     * again for nothing; Java files that the lock no longer asks for are removed.
     */
    public static void write(LockFile lock, String packageName, Path folder) {
        Path target = folder.resolve(packageName.replace('.', '/'));
        try {
            Files.createDirectories(target);
            Set<Path> written = new LinkedHashSet<>();
            for (JavaFile file : sources(lock, packageName)) {
                Path path = target.resolve(file.typeSpec().name() + ".java");
                String text = file.toString();
                written.add(path);
                if (!Files.exists(path) || !Files.readString(path).equals(text)) {
                    Files.writeString(path, text);
                }
            }
            try (Stream<Path> present = Files.list(target)) {
                for (Path stale :
                        present.filter(path -> !written.contains(path)).toList()) {
                    Files.delete(stale);
                }
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot write the bindings to " + target + ": " + OutputPlan.reason(e), e);
        }
    }
}
