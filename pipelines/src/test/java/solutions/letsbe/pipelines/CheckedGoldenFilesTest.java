package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.generator.cli.Main;

/** What the checker says of the generated files, on the versions that they are made for and on one that is too old. */
class CheckedGoldenFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern FINDING = Pattern.compile("\"message\" : \"(.*?)(; |\",?$)", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({"1.27.3, 3.3", "28, 3.3", "28.1, 3.3"})
    void nothingIsFoundWhereTheyRun(String gitea, String runner) {
        StringWriter out = new StringWriter();
        int code = lint(out, gitea, runner);
        assertThat(out.toString()).contains("nothing found");
        assertThat(code).isZero();
    }

    @Test
    void anOlderGiteaDropsWhatLimitsThem() {
        StringWriter out = new StringWriter();
        assertThat(lint(out, "1.25", "3.3", "--format", "json")).isEqualTo(1);
        List<String> messages = FINDING.matcher(out.toString())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(new TreeSet<>(messages))
                .containsExactly(
                        "'concurrency' needs Gitea 1.26",
                        "'concurrency' of a job needs Gitea 1.26",
                        "'permissions' needs Gitea 1.26",
                        "'permissions' of a job needs Gitea 1.26",
                        "a workflow in '.gitea/scoped_workflows' needs Gitea 1.27");
    }

    private static int lint(StringWriter out, String gitea, String runner, String... more) {
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("lint", "--gitea", gitea, "--runner", runner));
        arguments.addAll(List.of(more));
        arguments.add(ROOT.resolve("golden-files").toString());
        arguments.add(ROOT.resolve(".gitea").toString());
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        assertThat(err.toString()).isEmpty();
        return code;
    }
}
