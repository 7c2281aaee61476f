package solutions.letsbe.workflows.generator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;

/** Small pictures against their golden files. {@code mvn test -Dapprove -pl generator -am} approves them anew. */
class PictureGoldenTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("project.root"), "generator", "src", "test", "pictures");

    private static Map<String, Graph> pictures() {
        Map<String, Graph> pictures = new LinkedHashMap<>();
        pictures.put("delivery", DeliveryGraph.of("The shop's delivery", Shop.delivery()));
        pictures.put("review", WorkflowGraph.of(Shop.review("cart")));
        pictures.put("main", WorkflowGraph.of(Shop.main("cart")));
        pictures.put("sign", WorkflowGraph.of(Shop.sign()));
        pictures.put("propose", WorkflowGraph.of(Shop.propose()));
        pictures.put("deploy-test", WorkflowGraph.of(Shop.deployTest()));
        pictures.put("awkward", WorkflowGraph.of(awkward()));
        pictures.put("alone", DeliveryGraph.of("One repository", new Delivery(List.of(awkward()))));
        return pictures;
    }

    private static Workflow<?> awkward() {
        return workflow("awkward")
                .on(push().branches("main", "**"), pullRequest())
                .name("end \"graph\" #1; [x] {y} | <b> & `z` 100% \u00fc \u65e5\u672c")
                .jobs(
                        job("end")
                                .runsOn("a", "b")
                                .name("1. first")
                                .steps(run("true"))
                                .build(),
                        job("subgraph")
                                .runsOn("x")
                                .name("_- \\ \"; #quot; --> b")
                                .steps(run("true"))
                                .build())
                .build();
    }

    static Stream<String> names() {
        return pictures().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void equalsItsGoldenFile(String name) throws IOException {
        String text = MermaidPrinter.print(Objects.requireNonNull(pictures().get(name)));
        Path golden = GOLDEN.resolve(name + ".mmd");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyGoldenFileHasItsPicture() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            names().map(name -> name + ".mmd").toList());
        }
    }
}
