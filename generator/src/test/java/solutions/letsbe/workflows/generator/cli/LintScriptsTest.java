package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.generator.script.Pyflakes;
import solutions.letsbe.workflows.generator.script.ShellCheck;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.script.ScriptProgramRules;

/** What {@code lint} tells of scripts with the help of other programs, and of actions with that of a lock. */
class LintScriptsTest {
    private static final String SCRIPT =
            "name: ci\non: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo $A\n";

    /** One finding in each script, as ShellCheck tells it. */
    private static final String PLAYED = """
            #!/bin/sh
            echo "$$" >> '%s'
            printf '{"comments":['
            between=
            for name in "$@"; do
              case $name in
                script-*)
                  printf '%%s{"file":"%%s","line":2,"endLine":2,"column":6,"endColumn":8,"level":"info","code":2086,"message":"Quote."}' "$between" "$name"
                  between=, ;;
              esac
            done
            printf ']}'
            """;

    @TempDir
    Path folder;

    private Path program = Path.of("");
    private Path calls = Path.of("");

    @BeforeEach
    void play() throws IOException {
        calls = folder.resolve("calls");
        program = Files.writeString(folder.resolve("program"), PLAYED.formatted(calls));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Path write(String path, String text) throws IOException {
        Path written = folder.resolve(path);
        Files.createDirectories(written.getParent());
        return Files.writeString(written, text);
    }

    private Run lint(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("lint", "--pyflakes", "off", "--fail-on", "info"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray());
    }

    @Test
    void findingsOfAProgramStandAmongTheOthersInTheOrderOfTheFile() throws IOException {
        Path file = write("a.yml", SCRIPT + "        nmae: x\n");
        Run run = lint("--shellcheck", program, file);
        assertThat(run.out().lines().filter(line -> line.startsWith(file.toString())))
                .containsExactly(
                        file + ":7:19: info: SC2086: Quote [shellcheck]",
                        file
                                + ":8:9: error: unknown key 'nmae' in step 1 of job 'a'; Gitea passes over it without a word"
                                + " [unknown-key]");
        assertThat(lint("--shellcheck", "off", file).out()).doesNotContain("SC2086");
    }

    @Test
    void levelsAndCommentsHoldForThem() throws IOException {
        Path file = write("a.yml", SCRIPT);
        assertThat(lint("--shellcheck", program, "--rule", "shellcheck=error", file)
                        .out())
                .contains(":7:19: error: SC2086");
        assertThat(Files.readAllLines(calls)).hasSize(1);
        assertThat(lint("--shellcheck", program, "--rule", "shellcheck=off", file)
                        .code())
                .isZero();
        assertThat(Files.readAllLines(calls)).as("not asked in vain").hasSize(1);

        Path suppressed = write(
                "b.yml",
                SCRIPT.replace("echo $A", "echo $A # gitea-workflows: ignore shellcheck because it is one word"));
        assertThat(lint("--shellcheck", program, suppressed).out()).contains("nothing found");
        assertThat(lint("--shellcheck", "off", suppressed).out())
                .as("a program that was not asked has not been suppressed in vain")
                .contains("nothing found");
    }

    @Test
    void equalScriptsAreReadOnceAndToldEachAtItsPlace() throws IOException {
        int steps = 1_200;
        Path file = write("a.yml", SCRIPT + "      - run: echo $A\n".repeat(steps - 1));
        Run run = lint("--shellcheck", program, file);
        assertThat(run.out().lines().filter(line -> line.contains(": info: SC2086")))
                .hasSize(steps)
                .contains(file + ":7:19: info: SC2086: Quote [shellcheck]")
                .contains(file + ":" + (6 + steps) + ":19: info: SC2086: Quote [shellcheck]");
        assertThat(Files.readAllLines(calls)).hasSize(1);
    }

    @Test
    void anUnusedCommentIsToldWhereTheProgramWasAsked() throws IOException {
        Path file = write(
                "b.yml",
                SCRIPT.replace("on: push", "on: push # gitea-workflows: ignore shellcheck because of nothing"));
        assertThat(lint("--shellcheck", program, file).out()).contains("[unused-suppression]");
    }

    @Test
    void manyFilesNeedFewProcessesAndKeepTheirOrder() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 100; i < 300; i++) {
            Path file = write("many/" + i + ".yml", SCRIPT);
            expected.add(file + ":7:19: info: SC2086: Quote [shellcheck]");
        }
        Run run = lint("--shellcheck", program, folder.resolve("many"));
        assertThat(run.out().lines().filter(line -> line.contains("[shellcheck]")))
                .containsExactlyElementsOf(expected);
        assertThat(Files.readAllLines(calls))
                .hasSizeBetween(1, 2 + 200 / 32 + Runtime.getRuntime().availableProcessors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--shellcheck", "--pyflakes"})
    void whatIsNoProgramEndsTheRun(String option) throws IOException {
        Path file = write("a.yml", SCRIPT);
        for (String wrong : List.of("missing", folder.toString(), file.toString())) {
            Run run = Run.of("lint", option, wrong, file);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .containsExactly(
                            "error: " + option + ": '" + wrong + "' is no program; take auto, off, or the path of one");
        }
    }

    @Test
    void aProgramThatFailsEndsTheRun() throws IOException {
        Files.writeString(program, "#!/bin/sh\necho broken >&2\nexit 7\n");
        Run run = lint("--shellcheck", program, write("a.yml", SCRIPT));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly("error: the scripts could not be checked with " + program + ": " + program
                        + " ended with exit code 7: broken");
    }

    static List<RuleDescription> rules() {
        return ScriptProgramRules.ALL;
    }

    /** The pages of these rules, executed where the programs are installed. */
    @ParameterizedTest
    @MethodSource("rules")
    void theProgramFindsTheWrongExampleWrongAndTheRightOneRight(RuleDescription rule) throws IOException {
        boolean isInstalled = rule.equals(Pyflakes.RULE)
                ? Pyflakes.installed().isPresent()
                : ShellCheck.installed().isPresent();
        Run wrong = Run.of("lint", example(rule.wrong()));
        assertThat(wrong.code()).as(wrong.out()).isEqualTo(isInstalled ? 1 : 0);
        assertThat(wrong.out().contains("[" + rule.name() + "]")).isEqualTo(isInstalled);
        Run right = Run.of("lint", "--fail-on", "info", example(rule.right()));
        assertThat(right.code()).as(right.out()).isZero();
    }

    private Path example(Example example) throws IOException {
        return write("example.yml", example.files().get(0).text());
    }

    @Test
    void theLockOfTheRepositoryIsHeard() throws IOException {
        Path file = write(".gitea/workflows/a.yml", """
                name: ci
                on: push
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - uses: acme/deploy@v1
                        with:
                          targte: x
                """);
        assertThat(lint("--shellcheck", "off", "--rule", "unpinned-action=off", file)
                        .code())
                .isZero();
        String entry =
                "actions:\n  - uses: acme/deploy\n    tag: v1.0.0\n    commit: '%s'\n    inputs:\n      target: {}\n"
                        .formatted("0123456789abcdef".repeat(3).substring(0, 40));
        Path lock = write("actions.lock.yml", entry);
        assertThat(lint("--shellcheck", "off", file).out())
                .contains("9:11: warning:")
                .contains("'target'");
        Path other = write("other.yml", "actions: []\n");
        assertThat(lint("--shellcheck", "off", "--lock", other, file).out()).doesNotContain("targte");

        write("actions.lock.yml", "actions: 1\n");
        Run broken = lint("--shellcheck", "off", file);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err().lines())
                .containsExactly("error: " + lock + " has no list 'actions'; begin it with `actions: []`");
        Run missing = lint("--lock", folder.resolve("missing.yml"), file);
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err().lines()).hasSize(1);
    }
}
