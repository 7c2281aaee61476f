package solutions.letsbe.workflows.schema.rules.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** Which scripts there are, who reads them, and where their characters stand. */
class ScriptsTest {
    private static List<Script> scripts(String yaml) {
        return WorkflowSyntax.of("w.yml", YamlReader.read("w.yml", yaml.getBytes(StandardCharsets.UTF_8)))
                .map(Scripts::of)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | ''           | ''                | x              | BASH true
            ''              | ''           | bash              | x              | BASH true
            ''              | sh           | ''                | x              | SH true
            sh              | bash {0}     | ''                | x              | BASH false
            sh              | bash         | /bin/sh -e {0}    | x              | SH false
            ''              | ''           | python            | x              | PYTHON true
            python          | ''           | ''                | x              | PYTHON true
            ''              | python3 -u {0} | ''              | x              | PYTHON false
            pwsh            | ''           | ''                | x              | none
            ''              | ''           | ''                | windows-latest | none
            ''              | ''           | bash              | windows-latest | BASH true
            ''              | ''           | ${{ matrix.sh }}  | x              | none
            """)
    void theNearestShellReadsTheScript(String ofWorkflow, String ofJob, String ofStep, String label, String read) {
        String yaml = "on: push\n" + defaults("", ofWorkflow) + "jobs:\n  a:\n    runs-on: " + label + "\n"
                + defaults("    ", ofJob) + "    steps:\n      - run: x\n"
                + (ofStep.isEmpty() ? "" : "        shell: " + ofStep + "\n");
        assertThat(scripts(yaml).stream()
                        .map(script -> script.shell() + " " + script.stopsOnError())
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(read);
    }

    private static String defaults(String indent, String shell) {
        return shell.isEmpty() ? "" : indent + "defaults: {run: {shell: '" + shell + "'}}\n";
    }

    @Test
    void expressionsAreWordsOfTheirLength() {
        Script script = scripts("""
                on: push
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - run: |
                          one
                          é "${{ github.ref }}" $two
                """).get(0);
        assertThat(script.text()).isEqualTo("one\né \"_________________\" $two\n");
        assertThat(script.position(script.text().indexOf("$two")).line()).isEqualTo(8);
        assertThat(script.position(script.text().indexOf("$two")).column()).isEqualTo(33);
        assertThat(script.hasHole(7, 8)).isTrue();
        assertThat(script.hasHole(0, 7)).isFalse();
        assertThat(script.hasHole(24, 30)).isFalse();
    }

    @Test
    void aScriptWithABrokenExpressionIsLeftOut() {
        assertThat(
                        scripts(
                                "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ github.\n      - run: x\n"))
                .hasSize(1);
    }

    @Test
    void actionsSayTheirShells() {
        String yaml = "name: x\nruns:\n  using: composite\n  steps:\n    - {run: x}\n    - {run: y, shell: bash}\n";
        assertThat(ActionSyntax.of("action.yml", YamlReader.read("action.yml", yaml.getBytes(StandardCharsets.UTF_8)))
                        .map(Scripts::of)
                        .orElseThrow())
                .extracting(Script::text)
                .containsExactly("y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 'b c' d",
                "a \\\n b",
                "a # b\n",
                "$(a (b) \"c\")",
                "a <<'X'\nb\nX\nc",
                "'",
                "\"",
                "`",
                "$(",
                "\\",
                "<<",
                "<<<"
            })
    void anyTextIsReadToItsEnd(String script) {
        assertThat(ShellCommands.of(script)).isNotNull();
    }

    @Test
    void commandsAreWords() {
        assertThat(ShellCommands.of("if a 'b c' | d 2>&1 >>\"$X\"; then e; fi # f\ng <<EOF && h\nnothing\nEOF\ni"))
                .containsExactly(
                        List.of("if", "a", "'b c'"),
                        List.of("d", ">", "&1", ">>", "\"$X\""),
                        List.of("then", "e"),
                        List.of("fi"),
                        List.of("g"),
                        List.of("h"),
                        List.of("i"));
    }
}
