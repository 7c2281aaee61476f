package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code lint}, {@code explain} and {@code rules} do. */
class LintCommandTest {
    private static final String WRONG =
            "name: ci\non: push\njobs:\n  a:\n    runs-on: x\n    nmae: a\n    environment: b\n    steps:\n      - run: make\n";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = write(".gitea/workflows/ci.yml", WRONG);
    }

    private Path write(String path, String text) throws IOException {
        Path written = folder.resolve(path);
        Files.createDirectories(written.getParent());
        return Files.writeString(written, text);
    }

    private static void refused(Run run, String sentence) {
        assertThat(run.err().lines()).containsExactly("error: " + sentence);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--fail-on=error, 1",
        "--rule=unknown-key=off, 1",
        "--rule=unknown-key=off --fail-on=error, 0",
        "--rule=unknown-key=off --rule=ignored-key=off, 0",
        "--rule=unknown-key=info --rule=ignored-key=info, 0",
        "--rule=unknown-key=info --rule=ignored-key=info --fail-on=info, 1"
    })
    void theExitCodeFollowsTheSeverity(String options, int code) {
        List<Object> arguments = new ArrayList<>(List.of("lint", file));
        arguments.addAll(List.of(options.split(" ")));
        Run run = Run.of(arguments.toArray());
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
    }

    @Test
    void settingsOfTheRepositoryHoldAndTheCommandLineGoesBefore() throws IOException {
        write(".gitea/gitea-workflows.yml", "rules:\n  unknown-key: off\n  ignored-key: info\n");
        assertThat(Run.of("lint", folder).out()).doesNotContain("nmae").contains("7:5: info: Gitea ignores");
        assertThat(Run.of("lint", folder, "--rule", "unknown-key=warning").out())
                .contains("6:5: warning: unknown key");
        Path other = write("other.yml", "rules:\n  ignored-key: off\n");
        assertThat(Run.of("lint", "--config", other, folder).out())
                .contains("6:5: error: unknown key")
                .doesNotContain("Gitea ignores");
    }

    @Test
    void wrongSettingsEndTheRun() throws IOException {
        Path settings = write(".gitea/gitea-workflows.yml", "gitae: 1\nrules:\n  unknown-kye: off\n");
        refused(
                Run.of("lint", file),
                settings
                        + ":1:1: the settings are wrong, so nothing was checked: there is no setting 'gitae'; did you mean"
                        + " 'gitea'? (and 1 more)");
        refused(
                Run.of("lint", "--config", folder.resolve("none.yml"), file),
                "cannot read the settings " + folder.resolve("none.yml") + ": there is no such file");
    }

    @Test
    void wrongOptionsAreRefusedInOneSentence() {
        refused(
                Run.of("lint", "--gitea", "1.21", file),
                "--gitea: Gitea 1.21 is not known here; take one of 1.22 to 28.x");
        refused(
                Run.of("lint", "--runner", "9", file),
                "--runner: the runner 9.0 is not known here; take one of 0.2 to 3.x");
        refused(
                Run.of("lint", "--rule", "unknown-kye=off", file),
                "there is no rule 'unknown-kye'; did you mean 'unknown-key'?");
        assertThat(Run.of("lint", "--rule", "unknown-key=loud", file).err())
                .contains("--rule unknown-key=loud: a level is one of off, info, warning, error");
        assertThat(Run.of("lint", "--gitea", "28", "--runner", "0.2.11", file).code())
                .isEqualTo(1);
    }

    @Test
    void aCommentSuppresses() throws IOException {
        Path quiet = write(
                ".gitea/workflows/quiet.yml",
                WRONG.replace("name: ci", "name: quiet")
                        .replace("nmae: a", "nmae: a # gitea-workflows: ignore unknown-key because we read it")
                        .replace(
                                "    environment",
                                "    # gitea-workflows: ignore ignored-key because it is for people\n    environment"));
        Run run = Run.of("lint", quiet);
        assertThat(run.out().lines()).containsExactly("1 file, nothing found");
        assertThat(run.code()).isZero();
    }

    @Test
    void manyFilesAreToldOfInOrderWhateverTheThreads() throws IOException {
        for (int i = 0; i < 300; i++) {
            write(
                    String.format(Locale.ROOT, ".gitea/workflows/w%03d.yml", i),
                    i % 3 == 0 ? "on: [" : WRONG.replace("name: ci", "name: w" + i));
        }
        Files.delete(file);
        JsonNode findings = new ObjectMapper()
                .readTree(Run.of("lint", "--format", "json", folder).out());
        List<String> places = new ArrayList<>();
        findings.forEach(each -> places.add(each.path("file").asString() + " "
                + String.format(Locale.ROOT, "%05d", each.path("line").asInt())));
        assertThat(places).hasSize(100 + 2 * 200).isSorted();
    }

    @Test
    void sarifIsOneLog() {
        JsonNode log = new ObjectMapper()
                .readTree(Run.of("lint", "--format", "sarif", file).out());
        assertThat(log.path("version").asString()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/results")).hasSize(2);
    }

    @Test
    void coloursOnlyWhenAskedForOutsideOfATerminal() {
        assertThat(Run.of("lint", file).out()).doesNotContain("\u001b");
        assertThat(Run.of("lint", "--color", "always", file).out()).contains("\u001b[31merror");
    }

    @Test
    void aRuleIsExplained() {
        Run run = Run.of("explain", "unknown-need");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("needs: biuld").contains("^~~~~").contains("did you mean 'build'?");
        refused(Run.of("explain", "unknown-ned"), "there is no rule 'unknown-ned'; did you mean 'unknown-need'?");
        refused(Run.of("explain", "xyzzy"), "there is no rule 'xyzzy'; `rules` lists all");
    }

    @Test
    void rulesAreListed() {
        assertThat(Run.of("rules").out()).containsPattern("(?m)^unknown-need +error +'needs' names a job");
        assertThat(new ObjectMapper()
                        .readTree(Run.of("rules", "--format", "json").out()))
                .anySatisfy(rule -> assertThat(rule.path("rule").asString()).isEqualTo("unknown-need"));
    }

    @Test
    void theSchemaOfSettingsIsPrinted() {
        assertThat(new ObjectMapper()
                        .readTree(Run.of("schema", "settings").out())
                        .path("properties")
                        .propertyNames())
                .contains("gitea", "rules");
    }
}
