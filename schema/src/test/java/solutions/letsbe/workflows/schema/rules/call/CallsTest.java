package solutions.letsbe.workflows.schema.rules.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.Target;

/** Calls at the edges of what Gitea takes. */
class CallsTest {
    private static final String CALLER = ".gitea/workflows/caller.yml";

    private final Map<String, String> files = new LinkedHashMap<>();

    private Target target = Target.DEFAULT;

    CallsTest() {
        files.put(".gitea/workflows/called.yml", """
                name: called
                on:
                  workflow_call:
                    inputs:
                      text: {type: string}
                      flag: {type: boolean}
                      count: {type: number}
                      given: {type: string, required: true, default: something}
                    secrets:
                      token: {required: true}
                    outputs:
                      url: {value: "${{ jobs.a.outputs.url }}"}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    outputs:
                      url: somewhere
                    steps:
                      - run: make
                """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "text: a word, \"\"",
                "text: '5', \"\"",
                "text: 5, \"\"",
                "text: true, \"\"",
                "text: yes, \"\"",
                "text: ${{ github.ref_name }}, \"\"",
                "text: v${{ github.run_number }}, \"\"",
                "flag: true, \"\"",
                "flag: 'true', 8 call-input-type",
                "flag: ${{ github.ref == 'refs/heads/x' }}, \"\"",
                "flag: a ${{ github.ref_name }}, 8 call-input-type",
                "count: -1.5e3, \"\"",
                "count: 0x1F, \"\"",
                "count: '5', 8 call-input-type",
                "count: five, 8 call-input-type",
                "FLAG: 'true', 8 unknown-call-input",
                "flags: true, 8 unknown-call-input"
            })
    void anInput(String with, String found) {
        assertThat(check("with:\n  " + with + "\nsecrets: inherit")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "secrets: inherit, \"\"",
                "secrets: {}, \"6 missing-call-secret, 7 empty-section\"",
                "secrets: {TOKEN: '${{ secrets.A }}'}, \"\"",
                "secrets: {token: '${{secrets.A}}'}, \"\"",
                "secrets: {token: abc}, 7 call-secret-form",
                "secrets: {token: '${{ secrets.A || secrets.B }}'}, 7 call-secret-form",
                "secrets: {token: '${{ github.token }}'}, 7 call-secret-form",
                "secrets: {token: '${{ secrets.A }}'; other: '${{ secrets.B }}'}, 7 unknown-call-secret"
            })
    void secrets(String secrets, String found) {
        assertThat(check(secrets.replace(';', ','))).isEqualTo(found);
    }

    @Test
    void beforeGitea127TheRunnerConverts() {
        target = new Target(GiteaVersion.parse("1.26"), target.runner());
        assertThat(check("with:\n  flag: 'true'\nsecrets:\n  token: a${{ secrets.A }}"))
                .isEqualTo("6 differs-by-version");
    }

    @Test
    void whatIsCalledOfAnotherRepositoryIsHeldAgainstItsFile() {
        files.put("acme/ci/.gitea/workflows/b.yml@3f1b2c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", """
                name: b
                on: workflow_call
                jobs:
                  again:
                    uses: ./.gitea/workflows/b.yml
                """);
        assertThat(checkFile("""
                name: caller
                on:
                  push:
                    branches: [main]
                jobs:
                  a:
                    uses: acme/ci/.gitea/workflows/b.yml@3f1b2c4d5e6f708192a3b4c5d6e7f8091a2b3c4d
                    with:
                      x: y
                """)).isEqualTo("7 call-cycle, 9 unknown-call-input");
    }

    /** Ten files that each call the next one twenty times are 20 to the power of 10 ways. */
    @Test
    void manyWaysAreWalkedOnce() {
        for (int level = 0; level < 10; level++) {
            StringBuilder jobs = new StringBuilder("name: n%d\non: workflow_call\njobs:\n".formatted(level));
            for (int job = 0; job < 20; job++) {
                jobs.append("  j%d:\n    uses: ./.gitea/workflows/level-%d.yml\n".formatted(job, level + 1));
            }
            files.put(".gitea/workflows/level-" + level + ".yml", jobs.toString());
        }
        assertThat(checkFile("""
                name: caller
                on:
                  push:
                    branches: [main]
                permissions: read-all
                jobs:
                  a:
                    uses: ./.gitea/workflows/level-0.yml
                """)).isEqualTo("8 call-too-deep");
    }

    @Test
    void aCalledWorkflowTellsItsOutputs() {
        assertThat(surroundings()
                        .called("./.gitea/workflows/called.yml")
                        .orElseThrow()
                        .outputs())
                .containsExactly("url");
        assertThat(surroundings().called("./.gitea/workflows/none.yml")).isEmpty();
        assertThat(surroundings().called("nonsense")).isEmpty();
    }

    private String check(String job) {
        return checkFile("""
                name: caller
                on: {push: {branches: [main]}}
                permissions: {}
                jobs:
                  a:
                    uses: ./.gitea/workflows/called.yml
                """ + job.indent(4));
    }

    /** Each finding as line and rule. */
    private String checkFile(String text) {
        return String.join(
                ", ",
                Checker.of(surroundings().settings())
                        .check(CALLER, text.getBytes(StandardCharsets.UTF_8), surroundings())
                        .stream()
                        .map(finding -> finding.start().line() + " " + finding.rule())
                        .toList());
    }

    private Surroundings surroundings() {
        return new Surroundings(
                RuleSettings.DEFAULT.withTarget(target), Repository.of(new Files(files)), ActionCatalog.EMPTY);
    }

    private record Files(Map<String, String> texts) implements RepositoryFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> below(String folder) {
            return texts.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/"))
                    .sorted()
                    .toList();
        }

        @Override
        public Optional<byte[]> elsewhere(String uses) {
            return read(uses);
        }
    }
}
