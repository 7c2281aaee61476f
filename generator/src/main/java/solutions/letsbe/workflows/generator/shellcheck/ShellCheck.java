package solutions.letsbe.workflows.generator.shellcheck;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.ScriptChecker;

/** ShellCheck (www.shellcheck.net), where it is installed: one process reads many scripts, and runs none of them. */
public final class ShellCheck implements ScriptChecker {
    /** What its findings mean. Its rule is asked by this class and not by a checker of files, which starts no programs. */
    public static final RuleDescription RULE = RuleDescription.warning("shellcheck")
            .summary("ShellCheck finds something in a script")
            .why("""
                    ShellCheck knows what shells make of a script: words that split, tests that are always true, commands whose
                    failure is lost. Each finding names its page, SC and a number. Expressions are words of unknown content to it,
                    and what it would say of these words alone is left out. What it calls an error or a warning is a warning here,
                    and its notes are worth knowing. It is asked only where it is installed.
                    """)
            .source("www.shellcheck.net/wiki")
            .wrong("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - run: |
                              for file in $(ls *.txt); do
                                cat "$file"
                              done
                    """)
            .right("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - run: |
                              for file in *.txt; do
                                cat "$file"
                              done
                    """);

    /** Far below what a command line holds anywhere. */
    private static final int MOST_AT_ONCE = 500;

    private final Path program;

    private ShellCheck(Path program) {
        this.program = program;
    }

    /** The program at this path. */
    public static ShellCheck at(Path program) {
        return new ShellCheck(program);
    }

    /** The first {@code shellcheck} that the folders of {@code PATH} hold; none where it is not installed. */
    public static Optional<ShellCheck> installed() {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(folders.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("shellcheck", "shellcheck.exe").map(name -> new File(folder, name)))
                .filter(file -> file.isFile() && file.canExecute())
                .findFirst()
                .map(file -> new ShellCheck(file.toPath()));
    }

    /** The program that is asked. */
    public Path program() {
        return program;
    }

    @Override
    public List<Finding> check(List<Script> scripts) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int from = 0; from < scripts.size(); from += MOST_AT_ONCE) {
            findings.addAll(checkAtOnce(scripts.subList(from, Math.min(scripts.size(), from + MOST_AT_ONCE))));
        }
        return findings;
    }

    private List<Finding> checkAtOnce(List<Script> scripts) throws IOException {
        Path folder = Files.createTempDirectory("gitea-workflows-scripts");
        try {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < scripts.size(); i++) {
                names.add(Comments.fileName(i));
                Files.writeString(folder.resolve(names.get(i)), text(scripts.get(i)), StandardCharsets.UTF_8);
            }
            return Comments.read(new ShellCheckProcess(program, folder).ask(names), scripts);
        } finally {
            delete(folder);
        }
    }

    /** One line before the script says for which shell it is; lines of the script that say something to ShellCheck stay the first. */
    private static String text(Script script) {
        // Half a character cannot be written, and would be an exception.
        String whole = new String(script.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return "# shellcheck shell=" + script.shell().text() + "\n" + whole + "\n";
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
