package solutions.letsbe.workflows.generator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.Scripts;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * The program is played by a script that gives an answer that pyflakes 3.4 once gave; where pyflakes is installed, it answers the
 * same questions itself, too.
 */
class PyflakesTest {
    private static final String WORKFLOW = """
            on: push
            defaults:
              run:
                shell: python
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: |
                      import os
                      é = "${{ github.workspace }}"; print(é, ${{ inputs.number }}, unknown)
                      ${{ matrix.name }} = 1
                  - run: print(
                  - run: x = 3${{ inputs.number }}
                  - run: |
                      ${{ inputs.code }}
                      print(defined_there)
                  - run: echo ok
                    shell: bash
                  - run: |
                      print(f"nothing")
            """;

    private static final String OUTPUT = """
            script-0:1:1: 'os' imported but unused
            script-0:2:43: undefined name '____________________'
            script-0:2:65: undefined name 'unknown'
            script-3:2:7: undefined name 'defined_there'
            script-3:1:1: undefined name '__________________'
            script-4:1:7: f-string is missing placeholders
            """;

    private static final String ERRORS = """
            script-1:1:6: '(' was never closed
            print(
                 ^
            script-2:1:7: invalid decimal literal
            x = 3____________________
                  ^
            """;

    @TempDir
    Path folder;

    private static List<Script> scripts(String workflow) {
        return WorkflowSyntax.of("w.yml", YamlReader.read("w.yml", workflow.getBytes(StandardCharsets.UTF_8)))
                .map(Scripts::of)
                .orElseThrow()
                .stream()
                .filter(script -> Pyflakes.at(Path.of("pyflakes")).reads(script.shell()))
                .toList();
    }

    private Pyflakes playing(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return Pyflakes.at(program);
    }

    private Pyflakes answering(String output, String errors) throws IOException {
        Path out = Files.writeString(folder.resolve("out"), output);
        Path err = Files.writeString(folder.resolve("err"), errors);
        return playing("echo \"$*\" >> '" + folder.resolve("calls") + "'; cat '" + out + "'; cat '" + err
                + "' >&2; exit 1");
    }

    private static String told(Finding finding) {
        return finding.start().line() + ":" + finding.start().column() + "-"
                + finding.end().column() + " " + finding.severity().text() + " " + finding.message();
    }

    @Test
    void findingsStandWhereTheScriptsDo() throws IOException {
        List<Pyflakes> programs = new ArrayList<>(List.of(answering(OUTPUT, ERRORS)));
        Pyflakes.installed().ifPresent(programs::add);
        for (Pyflakes program : programs) {
            assertThat(program.check(scripts(WORKFLOW)).stream().flatMap(List::stream))
                    .as(program.program().toString())
                    .extracting(PyflakesTest::told)
                    .containsExactly(
                            "10:11-17 warning 'os' imported but unused",
                            "11:73-80 warning undefined name 'unknown'",
                            "13:19-20 warning Python cannot read the script: '(' was never closed",
                            "21:17-18 info f-string is missing placeholders");
        }
    }

    @Test
    void oneProcessReadsAllScripts() throws IOException {
        assertThat(answering("", "").check(scripts(WORKFLOW))).hasSize(5);
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .containsExactly("script-0 script-1 script-2 script-3 script-4");
    }

    @Test
    void aFileThatCannotBeReadHasNoLine() throws IOException {
        assertThat(answering("", "script-0: problem decoding source\nscript-9:1:1: x\nscript-1:1: no column\n")
                        .check(scripts(WORKFLOW)))
                .element(1)
                .asString()
                .contains("no column");
    }

    @Test
    void aProgramThatDoesNotAnswerIsTold() throws IOException {
        assertThatThrownBy(() -> playing("echo 'pyenv: pyflakes: command not found' >&2; exit 127")
                        .check(scripts(WORKFLOW)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("exit code 127: pyenv");
        assertThatThrownBy(() ->
                        playing("echo 'Traceback (most recent call last):' >&2; exit 1").check(scripts(WORKFLOW)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Traceback");
    }
}
