package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** What every pipeline of main and of releases keeps. */
class MainPipelinesTest {
    private static final Set<String> NOT_ON_MAIN =
            Set.of("changes", "required", "build-preview-images", "hook-integration-next");

    private static final Set<String> ONLY_ON_MAIN = Set.of("build", "evidence", "request-signature", "deploy-dev");

    private static Workflow<?> workflow(String id) {
        return new LetsbePipelines()
                .workflows().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static Job<?> job(Workflow<?> workflow, String id) {
        return workflow.jobs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(Workflow<?> workflow) {
        return new TreeSet<>(workflow.jobs().stream().map(Job::id).toList());
    }

    private static List<Purpose> purposes(Job<?> job) {
        return job.steps().stream()
                .filter(RunStep.class::isInstance)
                .flatMap(step -> ((RunStep<?>) step).settings().purposes().stream())
                .toList();
    }

    static Stream<Component> withImage() {
        return Stream.of(Component.values()).filter(Component::shipsAnImage);
    }

    static Stream<Component> released() {
        return Stream.of(Component.values())
                .filter(component -> component.tagPrefix().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckThatDecidesOnAPullRequestRunsOnMainAgain(Component component) {
        Set<String> expected = ids(workflow(component.pullRequestWorkflow()));
        expected.removeAll(NOT_ON_MAIN);
        Set<String> checks = ids(workflow(component.mainWorkflow()));
        checks.removeAll(ONLY_ON_MAIN);
        assertThat(checks).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("withImage")
    void nothingIsBuiltBeforeEveryCheckAndNothingIsDeployedUnverified(Component component) {
        Workflow<?> main = workflow(component.mainWorkflow());
        Set<String> checks = ids(main);
        checks.removeAll(ONLY_ON_MAIN);
        assertThat(main.zone()).isEqualTo(Letsbe.class);
        assertThat(new TreeSet<>(job(main, "build").needs())).isEqualTo(checks);
        assertThat(job(main, "evidence").needs()).contains("build");
        assertThat(job(main, "request-signature").needs()).containsExactly("evidence");
        Job<?> deploy = job(main, "deploy-dev");
        assertThat(deploy.needs()).contains("request-signature");
        assertThat(purposes(deploy)).hasSize(2);
        assertThat(purposes(deploy).get(0)).isInstanceOf(Purpose.Verifies.class);
        assertThat(purposes(deploy).get(1)).isEqualTo(Purpose.deploys("dev"));
        for (String onlyOnMain : List.of("request-signature", "deploy-dev")) {
            assertThat(job(main, onlyOnMain).condition().orElseThrow()).hasToString("github.ref == 'refs/heads/main'");
        }
    }

    /** A commit that changes an input and starts no build would be a commit whose tag finds nothing. */
    @ParameterizedTest
    @MethodSource("withImage")
    void everyInputStartsABuild(Component component) {
        List<String> patterns = component.mainPatterns();
        assertThat(component.inputs()).allSatisfy(input -> assertThat(patterns.stream()
                        .anyMatch(pattern -> pattern.equals(input)
                                || pattern.endsWith("/**")
                                        && (input + "/").startsWith(pattern.substring(0, pattern.length() - 2))))
                .as(input)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleaseVerifiesBeforeItPublishesAndBuildsNothing(Component component) {
        Workflow<?> release = workflow(component.releaseWorkflow());
        assertThat(ids(release)).containsExactlyInAnyOrder("find-release", "request-signature", "publish-release");
        assertThat(purposes(job(release, "publish-release"))).singleElement().isInstanceOf(Purpose.Verifies.class);
        assertThat(release.jobs())
                .flatExtracting(Job::steps)
                .filteredOn(RunStep.class::isInstance)
                .noneSatisfy(step -> assertThat(((RunStep<?>) step).script()).contains("scripts/build-image.sh push"));
        for (Job<?> job : release.jobs()) {
            assertThat(job.permissions().orElseThrow().canWrite())
                    .as(job.id())
                    .isEqualTo(job.id().equals("publish-release"));
        }
    }

    @Test
    void theAppNeedsNoSecretOnMain() {
        Workflow<?> mobile = workflow("mobile-main");
        assertThat(mobile.zone()).isEqualTo(LetsbeChecks.class);
        assertThat(mobile.jobs())
                .allSatisfy(job -> assertThat(InputValues.secrets(job)).isEmpty());
    }

    @Test
    void everyJobEnds() {
        assertThat(new LetsbePipelines().workflows()).allSatisfy(workflow -> assertThat(workflow.jobs())
                .allSatisfy(job -> assertThat(job.timeoutMinutes()).as(job.id()).isPresent()));
    }
}
