package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solutions.letsbe.workflows.generator.script.Pyflakes;
import solutions.letsbe.workflows.generator.script.ShellCheck;

/** The commands of docs/checking.md, run from top to bottom on the files that the page shows, print what the page says. */
class CheckingGuideTest {
    private static final Path PAGE = Path.of(System.getProperty("project.root"), "docs", "checking.md");

    /**
     * A file that the text names last before it shows it, or commands with what they print; as a text, with what they print where
     * ShellCheck and pyflakes are installed.
     */
    private static final Pattern BLOCK =
            Pattern.compile("`([^`\n]+\\.yml)`[^`]*\n\n```yaml\n(.*?)```|```console\n(.*?)```|```text\n(\\$ .*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyCommandPrintsWhatThePageSays() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        int commands = 0;
        while (blocks.find()) {
            if (blocks.group(1) != null) {
                Path file = folder.resolve(blocks.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, blocks.group(2));
            } else if (blocks.group(3) != null) {
                commands += run(blocks.group(3));
            } else if (ShellCheck.installed().isPresent() && Pyflakes.installed().isPresent()) {
                commands += run(blocks.group(4));
            }
        }
        assertThat(commands).isGreaterThan(6);
    }

    private int run(String console) {
        int commands = 0;
        int code = 0;
        for (String each : console.split("(?m)^\\$ ")) {
            if (each.isEmpty()) {
                continue;
            }
            String command = each.substring(0, each.indexOf('\n'));
            String shown = each.substring(each.indexOf('\n') + 1);
            if (command.equals("echo $?")) {
                assertThat(shown.strip()).isEqualTo(String.valueOf(code));
                continue;
            }
            List<Object> words = new ArrayList<>();
            for (String word : command.split(" ")) {
                words.add(word.startsWith(".gitea") ? folder.resolve(word) : word);
            }
            assertThat(words.remove(0)).isEqualTo("./gitea-workflows");
            Run run = Run.of(words.toArray());
            code = run.code();
            assertThat((run.out() + run.err()).replace(folder + "/", ""))
                    .as(command)
                    .isEqualTo(shown);
            commands++;
        }
        return commands;
    }
}
