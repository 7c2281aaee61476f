package solutions.letsbe.workflows.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

class DiskRepositoryTest {
    @TempDir
    Path folder;

    private Path top;
    private RepositoryFiles files;

    @BeforeEach
    void write() throws IOException {
        top = folder.resolve("top");
        write("top/.gitea/workflows/b.yml", "b");
        write("top/.gitea/workflows/deep/a.yml", "a");
        write("top/.git/config.yml", "x");
        write("outside/secret.yml", "secret");
        Files.createSymbolicLink(top.resolve(".gitea/workflows/loop"), top);
        Files.createSymbolicLink(top.resolve("out.yml"), folder.resolve("outside/secret.yml"));
        Files.createSymbolicLink(top.resolve("outside"), folder.resolve("outside"));
        Files.createSymbolicLink(top.resolve("in.yml"), top.resolve(".gitea/workflows/b.yml"));
        files = DiskRepository.at(top);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void readsItsFilesAndLinksWithin() {
        assertThat(files.read(".gitea/workflows/b.yml")).hasValue("b".getBytes(StandardCharsets.UTF_8));
        assertThat(files.read("./.gitea/../in.yml")).hasValue("b".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside/secret.yml",
                "out.yml",
                "outside/secret.yml",
                "/etc/passwd",
                ".gitea",
                "none",
                "",
                "a\0b",
                ".gitea/workflows/loop"
            })
    void nothingLeadsOut(String path) {
        assertThat(files.read(path)).isEmpty();
        assertThat(files.below(path)).allSatisfy(each -> assertThat(each).doesNotContain("secret", ".git/"));
    }

    @Test
    void listsWhatIsBelowAFolderWithoutFollowingLinks() {
        assertThat(files.below(".gitea/workflows"))
                .containsExactly(".gitea/workflows/b.yml", ".gitea/workflows/deep/a.yml");
        assertThat(files.below("outside")).isEmpty();
        assertThat(files.below("..")).isEmpty();
        assertThat(files.below("")).doesNotContain(".git/config.yml").contains(".gitea/workflows/b.yml");
    }

    @Test
    void readsNoMoreThanIsNeededToTellThatItIsTooMuch() throws IOException {
        write("top/large.yml", "x".repeat(YamlReader.MAX_BYTES * 2));
        assertThat(files.read("large.yml").map(bytes -> bytes.length)).hasValue(YamlReader.MAX_BYTES + 1);
    }

    @Test
    void whereTheTopOfARepositoryIs() throws IOException {
        RepositoryTop.Search search = new RepositoryTop.Search();
        assertThat(search.of(top.resolve(".gitea/workflows/b.yml"))).hasValue(new RepositoryTop(top, true));
        assertThat(search.of(top.resolve("sub/action.yml"))).hasValue(new RepositoryTop(top, true));
        Path copy = write("top/golden/hub/.gitea/workflows/x.yml", "");
        assertThat(search.of(copy)).hasValue(new RepositoryTop(top.resolve("golden/hub"), false));
        Path bare = write("bare/.github/workflows/x.yml", "");
        assertThat(search.of(bare)).hasValue(new RepositoryTop(folder.resolve("bare"), true));
        assertThat(search.of(write("loose/x.yml", ""))).isEmpty();
    }

    @Test
    void ofARepositoryOnlyWhatGiteaReadsIsTaken() throws IOException {
        write("top/docker-compose.yml", "");
        write("top/.gitea/gitea-workflows.yml", "");
        write("top/.gitea/issue_template/bug.yml", "");
        write("top/.gitea/actions/x/action.yaml", "");
        write("top/node_modules/x/action.yml", "");
        Files.delete(top.resolve(".gitea/workflows/loop"));
        Path loose = write("loose/deep/x.yml", "");
        assertThat(LintedFiles.of(List.of(folder)).stream()
                        .map(file -> folder.relativize(file).toString()))
                .containsExactly(
                        "loose/deep/x.yml",
                        "outside/secret.yml",
                        "top/.gitea/actions/x/action.yaml",
                        "top/.gitea/gitea-workflows.yml",
                        "top/.gitea/workflows/b.yml",
                        "top/.gitea/workflows/deep/a.yml");
        assertThat(LintedFiles.of(
                        List.of(loose, loose.resolveSibling("../deep/x.yml"), top.resolve("docker-compose.yml"))))
                .hasSize(2);
    }
}
