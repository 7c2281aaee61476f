package solutions.letsbe.workflows.generator.bindings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/**
 * An action's repository, read with the {@code git} program: any URL that git reads, with the credentials that git has.
 *
 * @param commit the commit that the tag stands for
 * @param metadata the text of its {@code action.yml}
 */
record GitSource(String commit, String metadata) {
    private static final long SECONDS = 120;

    /** Fetches one tag, branch or commit, and nothing else. */
    static GitSource fetch(String url, String ref, String path) {
        if (url.startsWith("-") || ref.startsWith("-") || url.contains("::")) {
            throw new UnusableInputException(
                    "'" + url + "' at '" + ref + "' is no repository and tag that can be fetched");
        }
        try {
            Path folder = Files.createTempDirectory("gitea-workflows-git");
            try {
                git(folder, List.of("init", "--quiet"));
                git(folder, List.of("fetch", "--quiet", "--depth=1", "--no-tags", "--", url, ref));
                String commit = git(folder, List.of("rev-parse", "--verify", "FETCH_HEAD^{commit}"))
                        .strip();
                for (String name : List.of("action.yml", "action.yaml")) {
                    String file = path.isEmpty() ? name : path + "/" + name;
                    if (!git(folder, List.of("ls-tree", "--name-only", commit, "--", file))
                            .isBlank()) {
                        return new GitSource(commit, git(folder, List.of("show", commit + ":" + file)));
                    }
                }
                throw new UnusableInputException(
                        url + " has no action.yml at " + ref + (path.isEmpty() ? "" : " in " + path));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot run git: " + e.getMessage(), e);
        }
    }

    private static String git(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.ext.allow=never"));
        command.addAll(arguments);
        Path errors = Files.createTempFile("gitea-workflows", ".git");
        Path output = Files.createTempFile("gitea-workflows", ".git");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .redirectOutput(output.toFile());
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new UnusableInputException(
                        "git " + arguments.get(0) + " took longer than " + SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                String words = Files.readString(errors, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("it failed");
                throw new UnusableInputException("git " + arguments.get(0) + ": " + words);
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("git was interrupted", e);
        } finally {
            Files.deleteIfExists(errors);
            Files.deleteIfExists(output);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.deleteIfExists(file);
            }
        }
    }
}
