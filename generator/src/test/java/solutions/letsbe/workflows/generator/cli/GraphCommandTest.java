package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and the page of the delivery, as somebody with one Java file sees them. */
class GraphCommandTest {
    private static final String SOURCE = """
            import static solutions.letsbe.workflows.dsl.Gitea.*;

            import solutions.letsbe.workflows.dsl.Workflow;
            import solutions.letsbe.workflows.dsl.delivery.DeliveryPage;
            import solutions.letsbe.workflows.dsl.delivery.Policy;

            final class Ci {
                static Workflow<?> one() {
                    return workflow("one")
                            .on(pullRequest())
                            .because("What a change | must pass.")
                            .jobs(job("required").runsOn("a").steps(run("true")).build())
                            .build();
                }

                static Workflow<?> two() {
                    return workflow("two")
                            .on(push())
                            .jobs(job("test").runsOn("b").steps(run("true").env("TOKEN", secret("PUSH_TOKEN"))).build())
                            .build();
                }

                static Policy policy() {
                    return new Policy("nothing", "Nothing is wrong.", delivery -> java.util.List.of());
                }

                static DeliveryPage page() {
                    return DeliveryPage.of("Our delivery", "docs/delivery.md");
                }
            }
            """;

    @TempDir
    Path folder;

    private Path java;

    @BeforeEach
    void write() throws IOException {
        java = Files.writeString(folder.resolve("Ci.java"), SOURCE);
    }

    private Run generate() {
        return Run.of("generate", java, "--into", folder);
    }

    private Run check() {
        return Run.of("check", java, "--into", folder);
    }

    @Test
    void printsOnePictureForEachWorkflow() {
        Run all = Run.of("graph", java);
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(all.out().split("\n\n")).hasSize(2).allMatch(picture -> picture.contains("flowchart TB"));
        assertThat(all.out()).contains("job_required[\"required<br/>on a\"]", "reads PUSH_TOKEN");
        assertThat(Run.of("graph", java, "--workflow", "two").out())
                .contains("accTitle: two")
                .doesNotContain("accTitle: one");
        assertThat(Run.of("graph", java, "--delivery").out()).contains("merge into main", "workflow_two");
    }

    @Test
    void writesAPicture() throws IOException {
        Path svg = folder.resolve("new/one.svg");
        assertThat(Run.of("graph", java, "--workflow", "one", "--svg", svg)).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(svg)).startsWith("<svg ").endsWith("</svg>\n");
    }

    @Test
    void saysWhatItCannotDraw() {
        assertThat(Run.of("graph", java, "--svg", folder.resolve("x.svg")).err())
                .isEqualTo(
                        "error: --svg takes one picture, but there are 2; choose with --workflow ID and --repository NAME,"
                                + " or take --delivery\n");
        Run unknown = Run.of("graph", java, "--workflow", "three", "--repository", "shop");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("error: there is no workflow 'three' of the repository 'shop'; there are one, two\n");
        assertThat(Run.of("graph", java, "--workflow", "one", "--svg", java.resolve("x.svg"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void thePageIsWrittenHeldAgainstTheJavaAndTakenAwayWithIt() throws IOException {
        assertThat(generate().code()).isZero();
        Path page = folder.resolve("docs/delivery.md");
        assertThat(Files.readString(page))
                .startsWith("<!-- Generated from Ci (owner Ci). Do not edit.\n")
                .contains(
                        "# Our delivery\n",
                        "| this one | `main` | 0 | `one / required (pull_request)` | `.gitea/workflows/one.yml` |",
                        "What a change \\| must pass.\n",
                        "`.gitea/workflows/two.yml`, started by: push\n",
                        "`PUSH_TOKEN`",
                        "- **nothing**: Nothing is wrong.\n",
                        "```mermaid\n");
        assertThat(check().out()).isEqualTo("3 files are as the Java says\n");
        Files.writeString(page, Files.readString(page).replace("Our", "My"));
        assertThat(check().code()).isEqualTo(1);
        assertThat(check().out()).contains("delivery.md differs", "-# My delivery", "+# Our delivery");
        Path own = Files.writeString(folder.resolve("docs/own.md"), "# Ours\n");
        Files.writeString(java, SOURCE.replaceAll("(?s)    static DeliveryPage page.*?\n    }\n", ""));
        assertThat(generate().out()).contains("removed");
        assertThat(page).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void aPageThatSomebodyWroteIsLeftAlone() throws IOException {
        Path page = folder.resolve("docs/delivery.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# Mine\n");
        assertThat(generate().code()).isEqualTo(2);
        assertThat(page).hasContent("# Mine");
    }

    @Test
    void aPageHasItsPlace() throws IOException {
        Files.writeString(java, SOURCE.replace("docs/delivery.md", "../delivery.md"));
        assertThat(generate().err()).contains("Ci.java:", "'../delivery.md' is no place for a page");
        Files.writeString(java, SOURCE.replace("delivery.md\")", "delivery.md\").in(\"shop\")"));
        assertThat(generate().err())
                .isEqualTo("error: the page docs/delivery.md is for the repository 'shop', which no workflow is for;"
                        + " take the name of one that has a workflow\n");
    }
}
