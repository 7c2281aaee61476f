package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.pipelines.zone.ProjectChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.RunsOn;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.generator.emit.EscapeHatches;

/** What every pull-request pipeline keeps, looked at in the model and once more in the text that Gitea reads. */
class PullRequestPipelinesTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("project.root"), "golden-files", "letsbe", ".gitea", "workflows");

    /** The jobs that the strategy asks for, by component (its sections 4.1 and 6). */
    private static final Map<String, List<String>> REQUIRED_JOBS = Map.of(
            "hub-pr",
                    List.of(
                            "lint-typecheck",
                            "unit-tests",
                            "integration-tests",
                            "prisma-migrations",
                            "contract-tests",
                            "security-scan",
                            "policy-checks",
                            "build-preview-images"),
            "safety-wrapper-pr",
                    List.of(
                            "lint-typecheck",
                            "unit-tests",
                            "hook-integration",
                            "invariants",
                            "security-scan",
                            "policy-checks",
                            "build-preview-images"),
            "egress-proxy-pr",
                    List.of(
                            "lint-typecheck",
                            "unit-tests",
                            "redaction-corpus",
                            "outbound-policy",
                            "perf-checks",
                            "security-scan",
                            "policy-checks",
                            "build-preview-images"),
            "provisioner-pr",
                    List.of(
                            "shellcheck",
                            "template-checks",
                            "unit-tests",
                            "disposable-vps-smoke",
                            "security-scan",
                            "policy-checks",
                            "build-preview-images"),
            "mobile-pr",
                    List.of(
                            "typecheck",
                            "unit-tests",
                            "ui-tests",
                            "contract-tests",
                            "build-verification",
                            "security-scan",
                            "policy-checks"),
            "website-pr",
                    List.of(
                            "lint-typecheck",
                            "unit-tests",
                            "onboarding-flow",
                            "pricing-quote",
                            "security-scan",
                            "policy-checks",
                            "build-preview-images"));

    static List<Workflow<?>> all() {
        return new LetsbePipelines()
                .workflows().stream()
                        .filter(each -> each.zone() == LetsbeChecks.class || each.zone() == ProjectChecks.class)
                        .toList();
    }

    static List<Workflow<?>> components() {
        return all().stream().filter(each -> each.id().endsWith("-pr")).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void runsInAChecksZoneOnUntrustedRunnersWithoutSecretsAndWithoutWriting(Workflow<?> workflow) throws IOException {
        assertThat(Checks.class).isAssignableFrom(workflow.zone());
        assertThat(workflow.permissions().map(Permissions::canWrite)).contains(false);
        Set<List<String>> untrusted = Set.of(Runners.UNTRUSTED.labels(), Runners.UNTRUSTED_VM.labels());
        for (Job<?> job : workflow.jobs()) {
            assertThat(InputValues.secrets(job)).as(job.id()).isEmpty();
            assertThat(job.permissions().map(Permissions::canWrite))
                    .as(job.id())
                    .contains(false);
            assertThat(job.timeoutMinutes()).as(job.id()).isPresent();
            RunsOn runsOn = ((JobBody.Steps) job.body()).runsOn();
            assertThat(untrusted).as(job.id()).contains(((RunsOn.Labels) runsOn).labels());
        }
        String text = text(workflow);
        assertThat(text)
                .doesNotContainPattern("(?i)\\$\\{\\{[^}]*\\bsecrets\\b")
                .doesNotContain(": write");
    }

    @ParameterizedTest
    @MethodSource("all")
    void usesOnlyPinnedActionsWithBindings(Workflow<?> workflow) {
        assertThat(EscapeHatches.of(workflow)).isEmpty();
        workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .filter(ActionStep.class::isInstance)
                .map(step -> ((ActionStep<?, ?>) step).action().reference())
                .forEach(reference ->
                        assertThat(reference.commit()).as(reference.uses()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("components")
    void hasEveryJobThatTheStrategyAsksForAndWaitsForIt(Workflow<?> workflow) {
        List<String> asked = REQUIRED_JOBS.get(workflow.id());
        List<String> present = workflow.jobs().stream().map(Job::id).toList();
        assertThat(asked).isNotNull();
        assertThat(present).startsWith("changes").endsWith("required").containsAll(asked);
        Job<?> required = workflow.jobs().get(workflow.jobs().size() - 1);
        assertThat(required.condition().orElseThrow()).hasToString("always()");
        Set<String> others = new TreeSet<>(present);
        others.remove("required");
        assertThat(new TreeSet<>(required.needs())).isEqualTo(others);
        assertThat(workflow.triggers())
                .allSatisfy(trigger -> assertThat(trigger.settings().filters())
                        .doesNotContainKey("paths")
                        .doesNotContainKey("paths-ignore"));
    }

    @ParameterizedTest
    @MethodSource("components")
    void skipsWhatThePullRequestDoesNotTouch(Workflow<?> workflow) {
        for (Job<?> job : workflow.jobs()) {
            if (!Set.of("changes", "required").contains(job.id())) {
                assertThat(job.condition().orElseThrow())
                        .as(job.id())
                        .hasToString("needs.changes.outputs.affected == 'true'");
            }
        }
    }

    @Test
    void whatComesNextInformsAndDoesNotCount() throws IOException {
        String text = Files.readString(GOLDEN.resolve("safety-wrapper-pr.yml"));
        String required = text.substring(text.indexOf("\n  required:"));
        assertThat(required).contains("- hook-integration-next").doesNotContain("hook-integration-next=");
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsTheSameInYaml11And12(Workflow<?> workflow) throws IOException {
        String text = text(workflow);
        Map<?, ?> now = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        Map<Object, Object> old = new Yaml().load(text);
        Map<String, Object> named = old.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Boolean.TRUE.equals(entry.getKey()) ? "on" : String.valueOf(entry.getKey()),
                        Map.Entry::getValue));
        assertThat(old).containsKey(true);
        assertThat(named).isEqualTo(now);
    }

    @Test
    void nobodyForgotAComponent() {
        assertThat(components().stream().map(Workflow::id)).containsExactlyInAnyOrderElementsOf(REQUIRED_JOBS.keySet());
    }

    private static String text(Workflow<?> workflow) throws IOException {
        Path own = Path.of(System.getProperty("project.root"), ".gitea", "workflows");
        Path file = Stream.of(GOLDEN, own)
                .map(folder -> folder.resolve(workflow.file()))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return Files.readString(file);
    }
}
