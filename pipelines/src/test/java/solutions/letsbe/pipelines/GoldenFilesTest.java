package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.generator.cli.Main;

/** The approved files say what the Java says. {@code ./gitea-workflows generate} approves them anew. */
class GoldenFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @Test
    void areWhatTheJavaSays() {
        assertThat(run("check", "--into", ROOT.resolve("golden-files").toString(), "--repository", "workflows=" + ROOT))
                .matches("\\d{3} files are as the Java says");
    }

    @Test
    void haveNoFinding() {
        assertThat(run(
                        "lint",
                        ROOT.resolve("golden-files").toString(),
                        ROOT.resolve(".gitea").toString()))
                .matches("\\d{2} files, nothing found");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Main.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString().strip();
    }
}
