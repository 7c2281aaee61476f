package solutions.letsbe.workflows.generator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.Scripts;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * The program is played by a script that notes how it was called and gives an answer that ShellCheck 0.9.0 once gave; where
 * ShellCheck is installed, it answers the same questions itself, too.
 */
class ShellCheckTest {
    private static final String WORKFLOW = """
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: |
                      cd "${{ github.workspace }}"
                      \tcp é $SOURCE target
                      [ "${{ inputs.release }}" = true ] && exit 1
                  - run: cd /tmp; rm $FILE
                    shell: sh {0}
            """;

    private static final String ANSWER = """
            {"comments": [
              {"file":"script-1","line":2,"endLine":2,"column":1,"endColumn":8,"level":"warning","code":2164,
               "message":"Use 'cd ... || exit' or 'cd ... || return' in case cd fails.","fix":null},
              {"file":"script-1","line":2,"endLine":2,"column":13,"endColumn":18,"level":"info","code":2086,
               "message":"Double quote to prevent globbing and word splitting.","fix":null},
              {"file":"script-0","line":3,"endLine":3,"column":7,"endColumn":14,"level":"info","code":2086,
               "message":"Double quote to prevent globbing and word splitting.","fix":null},
              {"file":"script-0","line":4,"endLine":4,"column":29,"endColumn":30,"level":"warning","code":2050,
               "message":"This expression is constant.","fix":null}
            ]}
            """;

    @TempDir
    Path folder;

    private static List<Script> scripts(String workflow) {
        return WorkflowSyntax.of("w.yml", YamlReader.read("w.yml", workflow.getBytes(StandardCharsets.UTF_8)))
                .map(Scripts::of)
                .orElseThrow();
    }

    private ShellCheck playing(String body) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return ShellCheck.at(program);
    }

    private ShellCheck answering(String answer) throws IOException {
        Path file = Files.writeString(folder.resolve("answer"), answer);
        return playing("echo \"$*\" >> '" + folder.resolve("calls") + "'; cat script-0 > '" + folder.resolve("first")
                + "'; cat '" + file + "'; exit 1");
    }

    private static String told(Finding finding) {
        return finding.start().line() + ":" + finding.start().column() + "-"
                + finding.end().column() + " " + finding.severity().text() + " " + finding.message();
    }

    @Test
    void findingsStandWhereTheScriptsDo() throws IOException {
        List<ShellCheck> programs = new ArrayList<>(List.of(answering(ANSWER)));
        ShellCheck.installed().ifPresent(programs::add);
        for (ShellCheck program : programs) {
            assertThat(program.check(scripts(WORKFLOW)).stream().flatMap(List::stream))
                    .as(program.program().toString())
                    .extracting(ShellCheckTest::told)
                    .containsExactly(
                            "8:17-24 info SC2086: Double quote to prevent globbing and word splitting",
                            "10:14-21 warning SC2164: Use 'cd ... || exit' or 'cd ... || return' in case cd fails",
                            "10:26-31 info SC2086: Double quote to prevent globbing and word splitting");
        }
    }

    @Test
    void oneProcessReadsAllScriptsOfABatch() throws IOException {
        assertThat(answering("{\"comments\":[]}").check(scripts(WORKFLOW)))
                .hasSize(2)
                .allSatisfy(findings -> assertThat(findings).isEmpty());
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .singleElement()
                .asString()
                .contains("--norc")
                .contains("--format=json1")
                .endsWith("-- script-0 script-1");
        assertThat(folder.resolve("first")).hasContent("""
                # shellcheck shell=bash
                cd "_______________________"
                \tcp é $SOURCE target
                [ "_____________________" = true ] && exit 1

                """);
    }

    @Test
    void aThousandScriptsAreReadInAFewBatches() throws IOException {
        Script one = scripts(WORKFLOW).get(0);
        List<Script> many = IntStream.range(0, 1_001)
                .mapToObj(i -> new Script(
                        one.file(), one.source(), one.run(), one.shell(), true, one.text() + "# " + i, one.holes()))
                .toList();
        assertThat(answering("{\"comments\":[]}").check(many)).hasSize(1_001);
        assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(3);
    }

    @Test
    void noScriptsNeedNoProgram() throws IOException {
        assertThat(ShellCheck.at(folder.resolve("missing")).check(List.of())).isEmpty();
    }

    @Test
    void aProgramThatDoesNotAnswerIsTold() throws IOException {
        assertThatThrownBy(() -> ShellCheck.at(folder.resolve("missing")).check(scripts(WORKFLOW)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> playing("echo 'unknown option' >&2; exit 3").check(scripts(WORKFLOW)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("exit code 3: unknown option");
        assertThatThrownBy(() -> playing("echo hello").check(scripts(WORKFLOW)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no JSON");
    }

    @Test
    void placesThatAreNotThereBecomeTheNearest() throws IOException {
        String answer =
                "{\"comments\":[{\"file\":\"script-0\",\"line\":99,\"endLine\":99,\"column\":99,\"endColumn\":1,"
                        + "\"level\":\"error\",\"code\":1,\"message\":\"x\"},{\"file\":\"script-9\"},{\"file\":\"other\"},{}]}";
        assertThat(answering(answer).check(scripts(WORKFLOW)).stream().flatMap(List::stream))
                .hasSize(1);
    }
}
