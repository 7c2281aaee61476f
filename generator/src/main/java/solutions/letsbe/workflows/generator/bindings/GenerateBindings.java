package solutions.letsbe.workflows.generator.bindings;

import java.nio.file.Path;

/** The step of a build that turns a lock file into Java: {@code LOCK PACKAGE FOLDER}. */
public final class GenerateBindings {
    private GenerateBindings() {}

    /** Runs in the build's own JVM, so it fails by throwing. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "three arguments are needed: the lock file, the package, the folder for the sources");
        }
        BindingsWriter.write(LockFile.read(Path.of(arguments[0])), arguments[1], Path.of(arguments[2]));
    }
}
