package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** Adding and updating, from files and from bare repositories on this disk. */
class LockEditorTest {
    private static final LockFile EMPTY = new LockFile(List.of());
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    private Path work;
    private Path bare;

    @BeforeEach
    void repository() throws Exception {
        work = Files.createDirectory(folder.resolve("work"));
        bare = folder.resolve("bare.git");
        git("init", "--quiet", "--initial-branch=main");
        commit("action.yml", "inputs:\n  who: {required: true}\n  often: {default: 3}\n  dry: {default: false}\n");
        commit("sub/action.yaml", "outputs:\n  done: {value: x}\n");
        git("tag", "-a", "-m", "annotated", "v1.0.0");
        git("clone", "--quiet", "--bare", work.toString(), bare.toString());
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "tag.gpgSign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    private void commit(String file, String text) throws IOException, InterruptedException {
        Files.createDirectories(work.resolve(file).getParent());
        Files.writeString(work.resolve(file), text);
        git("add", file);
        git("-c", "commit.gpgSign=false", "commit", "--quiet", "-m", file);
    }

    private Optional<String> url() {
        return Optional.of(bare.toUri().toString());
    }

    @Test
    void addsFromGitByTheCommitThatAnAnnotatedTagStandsFor() throws Exception {
        LockedAction action = LockEditor.addFromGit(EMPTY, "acme/greet", "v1.0.0", url())
                .actions()
                .get(0);
        assertThat(action.commit()).contains(git("rev-parse", "v1.0.0^{commit}"));
        assertThat(action.commit().orElseThrow()).isNotEqualTo(git("rev-parse", "v1.0.0"));
        assertThat(action.tag()).contains("v1.0.0");
        assertThat(action.inputs().stream().map(LockedInput::name)).containsExactly("who", "often", "dry");
        assertThat(action.inputs().get(0).isDemanded()).isTrue();
        assertThat(action.inputs().get(2).type()).isEqualTo(LockedInput.Type.BOOLEAN);
    }

    @Test
    void addsAnActionInAFolder() {
        LockedAction action = LockEditor.addFromGit(EMPTY, "https://git.example.org/acme/greet/sub", "v1.0.0", url())
                .actions()
                .get(0);
        assertThat(action.outputs()).containsExactly("done");
        assertThat(action.bindingName()).isEqualTo("AcmeGreetSub");
    }

    @Test
    void addsByCommitWithoutATag() throws Exception {
        String head = git("rev-parse", "HEAD");
        LockedAction action = LockEditor.addFromGit(EMPTY, "acme/greet", head, url())
                .actions()
                .get(0);
        assertThat(action.commit()).contains(head);
        assertThat(action.tag()).isEmpty();
    }

    @Test
    void addsALocalAction() throws Exception {
        commit(".gitea/actions/setup-hub/action.yml", "inputs:\n  x: {}\n");
        LockedAction action = LockEditor.addLocal(EMPTY, "./.gitea/actions/setup-hub", work)
                .actions()
                .get(0);
        assertThat(action.commit()).isEmpty();
        assertThat(action.bindingName()).isEqualTo("SetupHub");
        assertThatThrownBy(() -> LockEditor.addLocal(EMPTY, "./none", work))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("none has no action.yml");
        assertThatThrownBy(() -> LockEditor.addLocal(EMPTY, "./../work/sub", work))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("is no action");
    }

    @Test
    void addsFromAFileOnlyWithTheWholeCommit() {
        Path metadata = work.resolve("action.yml");
        assertThat(LockEditor.addFromFile(EMPTY, "acme/greet", "v1", SHA, metadata)
                        .actions())
                .hasSize(1);
        assertThatThrownBy(() -> LockEditor.addFromFile(EMPTY, "acme/greet", "v1", "0123456", metadata))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("add --commit with all 40 hexadecimal digits, not '0123456'");
        assertThatThrownBy(() -> LockEditor.addFromFile(EMPTY, "acme", "v1", SHA, metadata))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("'acme' is no action");
    }

    @Test
    void updateTakesOverWhatChangedAndKeepsWhatWasWrittenByHand() throws Exception {
        LockFile added = LockEditor.addFromGit(EMPTY, "acme/greet", "v1.0.0", url());
        String corrected = added.text()
                .replace("    inputs:", "    class: Hello\n    description: Greets.\n    inputs:")
                .replace("      often:\n", "      often:\n        type: number\n        description: How often.\n")
                .replace("      who:\n", "      who:\n        values: [you, all]\n")
                .replace("        type: boolean\n", "        type: text\n");
        LockFile lock = LockFile.parse("corrected", corrected);
        commit(
                "action.yml",
                "inputs:\n  who: {default: you}\n  often: {default: 5}\n  dry: {default: true}\n  new: {}\n");
        git("tag", "-f", "v1.0.0");
        git("push", "--quiet", "--force", bare.toString(), "main", "v1.0.0");

        LockedAction action = LockEditor.update(lock, folder, Optional.of("acme/greet"), url())
                .actions()
                .get(0);

        assertThat(action.commit()).contains(git("rev-parse", "HEAD"));
        assertThat(action.bindingName()).isEqualTo("Hello");
        assertThat(action.description()).contains("Greets.");
        assertThat(action.inputs().stream().map(LockedInput::name)).containsExactly("who", "often", "dry", "new");
        assertThat(action.inputs().get(0).values()).containsExactly("you", "all");
        assertThat(action.inputs().get(0).isDemanded()).isFalse();
        assertThat(action.inputs().get(1).type()).isEqualTo(LockedInput.Type.NUMBER);
        assertThat(action.inputs().get(1).defaultValue()).contains("5");
        assertThat(action.inputs().get(1).description()).contains("How often.");
        assertThat(action.inputs().get(2).type()).isEqualTo(LockedInput.Type.TEXT);
        assertThat(LockEditor.update(new LockFile(List.of(action)), folder, Optional.of("acme/greet"), url())
                        .text())
                .isEqualTo(new LockFile(List.of(action)).text());
    }

    @Test
    void updatesLocalActionsFromTheirFolder() throws Exception {
        commit("local/action.yml", "inputs:\n  x: {}\n");
        LockFile lock = LockEditor.addLocal(EMPTY, "./local", work);
        commit("local/action.yml", "inputs:\n  y: {}\n");
        assertThat(LockEditor.update(lock, work, Optional.empty(), Optional.empty())
                        .actions()
                        .get(0)
                        .inputs()
                        .get(0)
                        .name())
                .isEqualTo("y");
    }

    @Test
    void refusesToUpdateAllFromOneRepositoryOrWhatIsNotThere() {
        assertThatThrownBy(() -> LockEditor.update(EMPTY, folder, Optional.empty(), url()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("name the one to update from");
        assertThatThrownBy(() -> LockEditor.update(EMPTY, folder, Optional.of("a/b"), Optional.empty()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("the lock has no action 'a/b'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme/greet      | v9              | cannot fetch v9 of file:",
                "acme/greet/none | v1.0.0          | has no action.yml at v1.0.0 in none",
                "acme            | v1.0.0          | is no action; write OWNER/NAME[/PATH]@TAG",
                "acme/greet      | --upload-pack=x | is no repository and tag that can be fetched",
                "acme/greet      | v1:refs/heads/x | is no repository and tag that can be fetched",
            })
    void refusesWithOneSentence(String uses, String tag, String sentence) {
        assertThatThrownBy(() -> LockEditor.addFromGit(EMPTY, uses, tag, url()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void neverRunsAProgramThatAUrlNames() {
        Path witness = folder.resolve("witness");
        for (String url : List.of("ext::touch " + witness, "--upload-pack=touch " + witness, "fd::0")) {
            assertThatThrownBy(() -> LockEditor.addFromGit(EMPTY, "a/b", "v1", Optional.of(url)))
                    .isInstanceOf(UnusableInputException.class);
        }
        assertThat(witness).doesNotExist();
    }
}
