package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/simulating.md print what the page says, and what its tests assert holds. */
class SimulatingGuideTest {
    private static final Path PAGE = Path.of(System.getProperty("project.root"), "docs", "simulating.md");

    @TempDir
    Path folder;

    private String page = "";
    private String source = "";

    @BeforeEach
    void write() throws IOException {
        page = Files.readString(PAGE);
        source =
                Files.writeString(folder.resolve("Release.java"), block("java")).toString();
    }

    private String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private Run simulate(String arguments) {
        List<Object> words = new ArrayList<>(List.of("simulate"));
        for (String word : arguments.split(" ")) {
            words.add(word.equals("Release.java") ? source : word);
        }
        return Run.of(words.toArray());
    }

    @Test
    void everyCommandPrintsWhatThePageSays() {
        int commands = 0;
        for (String each : block("console").split("(?m)^\\$ simulate ")) {
            if (!each.isEmpty()) {
                Run run = simulate(each.substring(0, each.indexOf('\n')));
                assertThat(run.out()).as(run.err()).isEqualTo(each.substring(each.indexOf('\n') + 1));
                assertThat(run.code()).isZero();
                commands++;
            }
        }
        assertThat(commands).isEqualTo(2);
    }

    @Test
    void thePictureIsTheOneThatIsDrawn() {
        assertThat(simulate("--event push --branch main --format mermaid Release.java")
                        .out())
                .isEqualTo(block("mermaid"));
    }

    @Test
    void everyKeyOfTheJsonIsOnThePage() {
        Run run = simulate("--event pull_request --format json Release.java");
        Matcher keys = Pattern.compile("\"(\\w+)\" :").matcher(run.out());
        while (keys.find()) {
            assertThat(page).contains("`" + keys.group(1) + "`");
        }
        assertThat(run.out()).contains("\"why\" : \"its condition does not hold: github.ref is 'refs/pull/1/head'\"");
    }
}
