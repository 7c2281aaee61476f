package solutions.letsbe.workflows.schema.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

class OldestVersionsTest {
    @Test
    void theNewestNeedDecidesAndNamesItsLines() {
        OldestVersions oldest = of("""
                name: ci
                run-name: nightly
                on: push
                permissions:
                  contents: read
                jobs:
                  a:
                    runs-on: x
                    concurrency: a
                    timeout-minutes: 5
                    steps:
                      - run: make
                """);
        assertThat(oldest.gitea()).contains(GiteaVersion.parse("1.26"));
        assertThat(oldest.runner()).contains(RunnerVersion.parse("2.0"));
        assertThat(oldest.forcing()).extracting(need -> need.start().line()).containsExactly(4, 9, 10);
        assertThat(oldest.hopeless()).isEmpty();
    }

    @Test
    void anythingWillDoForAPlainWorkflow() {
        OldestVersions oldest = of("name: ci\non: push\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n");
        assertThat(oldest.gitea()).isEmpty();
        assertThat(oldest.runner()).isEmpty();
        assertThat(oldest.forcing()).isEmpty();
    }

    @Test
    void whatNoVersionDoesIsToldApart() {
        OldestVersions oldest =
                of("name: ci\non: push\njobs: {a: {runs-on: x, environment: y, steps: [{run: make}]}}\n");
        assertThat(oldest.gitea()).isEmpty();
        assertThat(oldest.hopeless()).extracting(VersionNeed::what).containsExactly("'environment'");
    }

    @Test
    void anActionNeedsItsRunner() {
        byte[] bytes = "name: a\ndescription: b\nruns: {using: node24, main: a.js}\n".getBytes(StandardCharsets.UTF_8);
        ActionSyntax action = ActionSyntax.of("action.yml", YamlReader.read("action.yml", bytes))
                .orElseThrow();
        assertThat(OldestVersions.of(VersionNeeds.of(action)).runner()).contains(RunnerVersion.parse("0.4"));
    }

    private static OldestVersions of(String text) {
        WorkflowSyntax workflow = WorkflowSyntax.of(
                        "ci.yml", YamlReader.read("ci.yml", text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        return OldestVersions.of(VersionNeeds.of(workflow));
    }
}
