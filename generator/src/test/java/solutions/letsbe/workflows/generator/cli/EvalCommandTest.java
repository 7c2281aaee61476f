package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression comes to, on the command line. */
@Timeout(60)
class EvalCommandTest {
    @TempDir
    Path folder;

    private static void prints(String json, Object... arguments) {
        Run run = Run.of(words(arguments));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(json + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    private static void refused(String sentence, Object... arguments) {
        Run run = Run.of(words(arguments));
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error: ")
                .contains(sentence)
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    private static Object[] words(Object... arguments) {
        List<Object> words = new ArrayList<>(List.of("eval"));
        words.addAll(List.of(arguments));
        return words.toArray();
    }

    private static List<String> answers(String input, Object... options) {
        List<Object> words = new ArrayList<>(List.of(options));
        words.add("-");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            Run run = Run.of(words(words.toArray()));
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            return run.out().lines().toList();
        } finally {
            System.setIn(before);
        }
    }

    private Path contexts(String json) throws IOException {
        return Files.writeString(folder.resolve("contexts.json"), json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            1 == 1                            ~ true
            ${{ 1 == 1 }}                     ~ true
            ` ${{ 'a' }} `                    ~ "a"
            ${{ 1 }}.${{ 2 }}                 ~ "1.2"
            '${{ no hole }}'                  ~ "${{ no hole }}"
            null                              ~ null
            1.50                              ~ 1.5
            1e21                              ~ 1e+21
            NaN                               ~ null
            format('{0}', Infinity)           ~ "Infinity"
            fromJSON('{"b": [1, 2], "a": {}}') ~ {"b":[1,2],"a":{}}
            github.ref                        ~ null
            github.event.x.y || 'none'        ~ "none"
            success() && !failure()           ~ true
            """)
    void values(String expression, String json) {
        prints(json, expression);
    }

    @Test
    void aMinusIsNoOption() {
        prints("true", "--", "-1 < 0");
    }

    @Test
    void contextsOfAFile() throws IOException {
        Path file = contexts(
                "{\"github\": {\"Ref\": \"refs/heads/main\"}, \"job\": {\"status\": \"failure\"}, \"own\": [1]}");
        prints("\"refs/heads/main\"", "--contexts", file, "github.ref");
        prints("\"refs/heads/main\"", "--contexts", file, "${{ gitea.REF }}");
        prints(
                "[true,false,false,true]",
                "--contexts",
                file,
                "fromJSON(format('[{0},{1},{2},{3}]', failure(), success(), cancelled(), always()))");
        prints("1", "--contexts", file, "own[0]");
    }

    @Test
    void theDialectDecidesWhichNamesExist() {
        prints("1", "--dialect", "github", "case(true, 1, 2)");
        refused("there is no function 'case'; GitHub has it and Gitea has not", "case(true, 1, 2)");
        refused("there is no context 'gitea'", "--dialect", "github", "gitea.ref");
        refused("character 6 of the expression: there is no context 'githb'; did you mean github?", "1 && githb.ref");
    }

    @Test
    void whatComesToNoValueIsOneSentence() {
        refused("character 6 of the expression: the expression ends too early", "1 == ");
        refused("character 10 of the expression: ", "${{ 1 == }}");
        refused("hashFiles() reads files on the runner's disk", "hashFiles('*')");
        refused("'{' is wrong at character 2", "'x' == fromJSON('{')");
        refused("the format has a place for argument 1", "format('{1}', 1)");
        refused("21000 are allowed", "(".repeat(1_000_000));
        refused("21000 are allowed", "${{ " + "!".repeat(1_000_000) + " }}");
        refused(
                "more than is evaluated",
                "format('" + "{0}".repeat(5_000) + "', format('" + "{0}".repeat(1_000) + "', '" + "x".repeat(1_000)
                        + "'))");
    }

    @Test
    void badContextsAreOneSentence() throws IOException {
        refused("none.json: there is no such file", "--contexts", folder.resolve("none.json"), "1");
        refused(
                "contexts.json is no JSON: a name in double quotes is expected at line 2, character 2",
                "--contexts",
                contexts("{\n {}}"),
                "1");
        refused("contexts.json is no JSON object", "--contexts", contexts("[]"), "1");
        refused("deep in each other", "--contexts", contexts("[".repeat(100_000)), "1");
    }

    @Test
    void wrongUse() {
        assertThat(Run.of("eval").code()).isEqualTo(2);
        assertThat(Run.of("eval", "1", "2").code()).isEqualTo(2);
        assertThat(Run.of("eval", "--dialect", "forgejo", "1").code()).isEqualTo(2);
        assertThat(Run.of("eval", "--help").out()).contains("NaN").contains("job.status");
    }

    /** One answer a line, whatever the line is; the last one shows that nothing before it ended the run. */
    @Test
    void everyLineIsAnswered() {
        List<String> answers = answers(String.join(
                "\n",
                "{\"expr\": \"a.b\", \"contexts\": {\"a\": {\"b\": [1, null]}}}",
                "",
                "{\"expr\": \"${{ 'ä' }}\"}\r",
                "{\"expr\": \"1 ==\"}",
                "no json",
                "[]",
                "{\"contexts\": {}}",
                "{\"expr\": 1}",
                "{\"expr\": \"1\", \"contexts\": []}",
                "{\"expr\": \"1\", \"contexts\": null}",
                "{\"expr\": \"" + "(".repeat(1_000_000) + "\"}",
                "[".repeat(1_000_000),
                "{\"expr\": \"fromJSON(a)\", \"contexts\": {\"a\": \"" + "[".repeat(100_000) + "\"}}",
                "{\"expr\": \"\"}"));

        assertThat(answers).hasSize(13);
        assertThat(answers.get(0)).isEqualTo("{\"value\":[1,null]}");
        assertThat(answers.get(1)).isEqualTo("{\"value\":\"ä\"}");
        assertThat(answers.get(8)).isEqualTo("{\"value\":1}");
        assertThat(answers.get(12)).isEqualTo("{\"value\":null}");
        assertThat(answers.subList(2, 8))
                .allSatisfy(answer -> assertThat(answer).startsWith("{\"error\":\""));
        assertThat(answers.subList(9, 12))
                .allSatisfy(answer -> assertThat(answer).startsWith("{\"error\":\""));
    }

    @Test
    void optionsHoldForEveryLine() throws IOException {
        assertThat(answers(
                        "{\"expr\": \"case(true, x, 0)\"}\n{\"expr\": \"x\", \"contexts\": {\"x\": 2}}",
                        "--dialect",
                        "github",
                        "--contexts",
                        contexts("{\"x\": 1}")))
                .containsExactly("{\"value\":1}", "{\"value\":2}");
    }
}
