package solutions.letsbe.workflows.generator.script;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another program that reads scripts as files, and runs none of them.
 *
 * @param path what is started
 * @param options what stands before the names of the files
 * @param ignoredVariables variables of the environment that would change what it says
 */
record ScriptProgram(Path path, List<String> options, List<String> ignoredVariables) {
    private static final int MINUTES = 5;

    /** Far below what a command line holds anywhere. */
    static final int MOST_AT_ONCE = 500;

    /**
     * What it wrote.
     *
     * @param output on its standard output
     * @param errors on its standard error
     */
    record Answer(String output, String errors) {}

    /** Copies the lists. */
    ScriptProgram {
        options = List.copyOf(options);
        ignoredVariables = List.copyOf(ignoredVariables);
    }

    /** The first program of a name that the folders of {@code PATH} hold. */
    static Optional<Path> onPath(String name) {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(folders.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(name, name + ".exe").map(each -> new File(folder, each)))
                .filter(file -> file.isFile() && file.canExecute())
                .findFirst()
                .map(File::toPath);
    }

    /** The name of the file that holds a text, by its number. */
    static String fileName(int index) {
        return "script-" + index;
    }

    /** The number of the text that a file of this name holds; -1 if there is none. */
    static int index(String fileName) {
        try {
            return Integer.parseInt(fileName.substring(fileName.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * Its answer on some texts, from one process.
     *
     * @throws IOException if it cannot be started, does not end, or ends with neither 0 nor 1
     */
    Answer ask(List<String> texts) throws IOException {
        Path folder = Files.createTempDirectory("gitea-workflows-scripts");
        try {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                names.add(fileName(i));
                // Half a character cannot be written as a text, and becomes '?' as bytes.
                Files.write(
                        folder.resolve(names.get(i)), (texts.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return run(folder, names);
        } finally {
            delete(folder);
        }
    }

    private Answer run(Path folder, List<String> names) throws IOException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(options);
        command.addAll(names);
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        ignoredVariables.forEach(builder.environment()::remove);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = exit(process);
        Answer answer = new Answer(text(output), text(errors));
        if (exit != 0 && exit != 1) {
            throw new IOException(path + " ended with exit code " + exit + ": "
                    + ScriptPlaces.sentence(answer.errors().lines().findFirst().orElse("it says nothing more")));
        }
        return answer;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private int exit(Process process) throws IOException {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IOException(path + " has not answered within " + MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + path + " reads the scripts");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
