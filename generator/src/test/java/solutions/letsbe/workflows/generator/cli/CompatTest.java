package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesTheVersionsAndTheLines() throws IOException {
        Path file = write("ci.yml", "permissions: {contents: read}\n");
        Run run = Run.of("compat", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        file + ": Gitea 1.26, any runner",
                        "line 3: 'permissions' needs Gitea 1.26; else the token may do whatever");
    }

    @Test
    void sumsUpSeveralFilesAndSkipsNone() throws IOException {
        write("a.yml", "permissions: {contents: read}\n");
        write("b.yml", "");
        Files.writeString(folder.resolve("c.yml"), "a: [");
        Run run = Run.of("compat", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("b.yml: any Gitea from 1.22 on, any runner", "all 2 files: Gitea 1.26");
        assertThat(run.err()).contains("c.yml cannot be read as YAML");
    }

    @Test
    void speaksJson() throws IOException {
        Run run = Run.of(
                "compat", "--format", "json", write("ci.yml", "run-name: x\n").toString());
        assertThat(run.out()).contains("\"gitea\" : \"1.25\"", "\"runner\" : null", "\"line\" : 3");
    }

    private Path write(String name, String more) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "name: ci\non: push\n" + more + "jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n");
    }
}
