package solutions.letsbe.workflows.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;

/** Each feature of the language against its golden file. {@code mvn test -Dapprove -pl generator -am} approves them anew. */
class LanguageGoldenTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("project.root"), "generator", "src", "test", "golden");

    static Stream<Workflow<?>> features() {
        return LanguageFeatures.all().stream();
    }

    private static String text(Workflow<?> workflow) {
        return YamlPrinter.print(WorkflowTree.of(workflow, LanguageFeatures.class.getName()), List.of())
                .text();
    }

    @ParameterizedTest
    @MethodSource("features")
    void equalsItsGoldenFile(Workflow<?> workflow) throws IOException {
        Path golden = GOLDEN.resolve(workflow.file());
        if (System.getProperty("approve") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text(workflow));
        }
        assertThat(golden).exists();
        assertThat(text(workflow)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("features")
    void readsTheSameInYaml11And12(Workflow<?> workflow) {
        String text = text(workflow);
        Map<?, ?> now = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        Map<Object, Object> old =
                new TreeMap<>(new Yaml().<Map<Object, Object>>load(text.replaceFirst("(?m)^on:", "'on':")));
        assertThat(old).isEqualTo(new TreeMap<>(now));
    }

    @ParameterizedTest
    @MethodSource("features")
    void isWhatTheSchemaAllows(Workflow<?> workflow) {
        if (workflow.id().equals("escapes")) {
            return;
        }
        assertThat(WorkflowValidator.validate(
                        workflow.file(), text(workflow).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void everyGoldenFileHasItsFeature() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            LanguageFeatures.all().stream().map(Workflow::file).toList());
        }
    }

    @Test
    void aRawKeyThatIsThereAlreadyIsRefused() {
        Workflow<?> twice = workflow("twice")
                .on(push())
                .jobs(job("a").runsOn("l")
                        .steps(run("true").env("A", "1").raw("env", "x"))
                        .build())
                .build();
        assertThatThrownBy(() -> text(twice))
                .isInstanceOf(InvalidWorkflowException.class)
                .hasMessageContaining("LanguageGoldenTest.java:")
                .hasMessageContaining("a key that is there already");
    }

    @Test
    void escapeHatchesAreCounted() {
        Workflow<?> escapes = LanguageFeatures.all().stream()
                .filter(each -> each.id().equals("escapes"))
                .findFirst()
                .orElseThrow();
        assertThat(EscapeHatches.of(escapes))
                .extracting(EscapeHatches.Use::what)
                .containsExactly("raw key 'environment'", "raw key 'x-note'");
        Workflow<?> steps = LanguageFeatures.all().stream()
                .filter(each -> each.id().equals("steps"))
                .findFirst()
                .orElseThrow();
        assertThat(EscapeHatches.of(steps)).hasSize(4);
    }
}
