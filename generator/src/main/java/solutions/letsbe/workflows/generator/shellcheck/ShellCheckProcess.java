package solutions.letsbe.workflows.generator.shellcheck;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of ShellCheck.
 *
 * @param program what is started
 * @param folder where the scripts are; its answer is written there, too
 */
record ShellCheckProcess(Path program, Path folder) {
    private static final int MINUTES = 5;

    /**
     * What does not apply to the script of a step. SC1090 and SC1091: files that are sourced are not there. SC1128: a first line with
     * {@code #!} means nothing. SC2153 and SC2154: variables come from {@code env}.
     */
    private static final String EXCLUDED = "SC1090,SC1091,SC1128,SC2153,SC2154";

    /** Its answer on some files of the folder, as it writes it in its format {@code json1}. */
    String ask(List<String> names) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "--norc", "--format=json1", "--severity=info", "--exclude=" + EXCLUDED, "--"));
        command.addAll(names);
        Path answer = folder.resolve("answer");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(errors.toFile());
        builder.environment().remove("SHELLCHECK_OPTS");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = exit(process);
        if (exit != 0 && exit != 1) {
            String reason = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("it says nothing more");
            throw new IOException(program + " ended with exit code " + exit + ": " + reason);
        }
        return new String(Files.readAllBytes(answer), StandardCharsets.UTF_8);
    }

    private int exit(Process process) throws IOException {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IOException(program + " has not answered within " + MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + program + " reads the scripts");
        } finally {
            process.destroyForcibly();
        }
    }
}
