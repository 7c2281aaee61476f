package solutions.letsbe.workflows.generator.bindings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/**
 * An action's repository, read with the {@code git} program: any URL that git reads, with the credentials that git has.
 *
 * @param commit the commit that the tag stands for
 * @param metadata the text of its {@code action.yml}
 */
record GitSource(String commit, String metadata) {
    private static final long SECONDS = 120;

    /** Begins with no dash, which git would take for an option, and holds no colon, which would make a refspec of it. */
    private static final Pattern REF = Pattern.compile("[\\w.][\\w./+-]*");

    /** {@code ext::command} and its like run a program. */
    private static final Pattern REMOTE_HELPER = Pattern.compile("[\\w.+-]+::.*");

    /** Variables that a git hook sets, by which git would work on the repository of the hook and not on the one fetched. */
    private static final List<String> HOOK_VARIABLES = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
            "GIT_QUARANTINE_PATH");

    /**
     * Fetches one tag, branch or commit, and nothing else. An annotated tag gives the commit it stands for.
     *
     * @throws UnusableInputException if git is missing, fails or hangs, or there is no {@code action.yml} in the folder
     */
    static GitSource fetch(String url, String ref, String path) {
        if (url.startsWith("-")
                || REMOTE_HELPER.matcher(url).matches()
                || !REF.matcher(ref).matches()) {
            throw new UnusableInputException(
                    "'" + url + "' at '" + ref + "' is no repository and tag that can be fetched");
        }
        try {
            Path folder = Files.createTempDirectory("gitea-workflows-git");
            try {
                git(folder, List.of("init", "--quiet"));
                try {
                    git(folder, List.of("fetch", "--quiet", "--depth=1", "--no-tags", "--", url, ref));
                } catch (UnusableInputException e) {
                    throw new UnusableInputException(
                            "cannot fetch " + ref + " of " + url + ": " + e.getMessage()
                                    + "; name its repository with --git, or read a file with --metadata and --commit",
                            e);
                }
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
            throw new UnusableInputException(
                    "cannot run git to read " + url + " (" + e.getMessage()
                            + "); install it, or read a file with --metadata and --commit",
                    e);
        }
    }

    private static String git(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.ext.allow=never"));
        command.addAll(arguments);
        Path errors = Files.createTempFile("gitea-workflows", ".git");
        Path output = Files.createTempFile("gitea-workflows", ".git");
        @Nullable Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .redirectOutput(output.toFile());
            HOOK_VARIABLES.forEach(builder.environment()::remove);
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            builder.environment().put("LC_ALL", "C");
            process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                end(process);
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
            Optional.ofNullable(process).ifPresent(GitSource::end);
            throw new UnusableInputException("git was interrupted", e);
        } finally {
            Files.deleteIfExists(errors);
            Files.deleteIfExists(output);
        }
    }

    /** Ends git and the program that it fetches with. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
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
