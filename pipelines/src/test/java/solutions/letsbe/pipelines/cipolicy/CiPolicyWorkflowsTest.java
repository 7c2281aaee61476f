package solutions.letsbe.pipelines.cipolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.CiPolicy;
import solutions.letsbe.pipelines.zone.CiPolicyChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.RunsOn;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.DispatchInput;
import solutions.letsbe.workflows.dsl.event.WorkflowDispatchTrigger;
import solutions.letsbe.workflows.dsl.value.InputValue;

/** What the workflows of {@code ci-policy} keep. */
class CiPolicyWorkflowsTest {
    static Stream<Workflow<?>> all() {
        return CiPolicyWorkflows.all().stream().map(Supplier::get);
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsOnlyAndEndsInTime(Workflow<?> workflow) {
        assertThat(workflow.permissions().map(Permissions::canWrite)).contains(false);
        for (Job<?> job : workflow.jobs()) {
            assertThat(job.permissions().map(Permissions::canWrite))
                    .as(job.id())
                    .contains(false);
            assertThat(job.timeoutMinutes()).as(job.id()).isPresent();
            List<String> labels = ((RunsOn.Labels) ((JobBody.Steps) job.body()).runsOn()).labels();
            assertThat(labels)
                    .as(job.id())
                    .isEqualTo(
                            workflow.zone() == CiPolicy.class ? Runners.POLICY.labels() : Runners.UNTRUSTED.labels());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesNoSecretWherePullRequestsRun(Workflow<?> workflow) {
        if (workflow.zone() == CiPolicyChecks.class) {
            for (Job<?> job : workflow.jobs()) {
                assertThat(InputValues.secrets(job)).as(job.id()).isEmpty();
            }
        }
    }

    @Test
    void takesARunAndNoDigest() {
        WorkflowDispatchTrigger trigger =
                (WorkflowDispatchTrigger) Sign.define().triggers().get(0);
        assertThat(trigger.inputs().stream().map(DispatchInput::name)).containsExactly("run_id", "component");
    }

    @Test
    void givesEachSecretToTheStepThatNeedsIt() {
        Job<?> sign = Sign.define().jobs().get(0);
        assertThat(sign.steps().stream().map(CiPolicyWorkflowsTest::secrets))
                .containsExactly(
                        List.of(),
                        List.of("RUN_READER_TOKEN"),
                        List.of(),
                        List.of("REGISTRY_SIGN_TOKEN", "SIGNING_KEY", "SIGNING_KEY_PASSWORD"));
        assertThat(ProposePromotion.define().jobs().get(0).steps().stream().map(CiPolicyWorkflowsTest::secrets))
                .containsExactly(
                        List.of(),
                        List.of("RUN_READER_TOKEN"),
                        List.of("REGISTRY_SIGN_TOKEN"),
                        List.of("PROMOTE_BOT_TOKEN"));
    }

    private static List<String> secrets(Step<?> step) {
        return step.settings().env().values().stream()
                .filter(InputValue.Confidential.class::isInstance)
                .flatMap(each -> ((InputValue.Confidential) each).secret().names().stream())
                .toList();
    }

    @Test
    void comparesEveryPullRequestAndAlwaysReports() {
        Workflow<?> integrity = WorkflowIntegrity.define();
        assertThat(integrity.reach()).isEqualTo(Workflow.Reach.OWNER);
        assertThat(integrity.concurrency()).isEmpty();
        assertThat(integrity.triggers())
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.settings().filters()).isEmpty());
    }

    @Test
    void signsForTheBuildAndTheTagsOfEveryImage() {
        assertThat(SignedRuns.table().lines())
                .contains(
                        "hub build hub-main.yml refs/heads/main",
                        "egress-proxy release egress-proxy-release.yml refs/tags/safety/v*",
                        "website build website-main.yml refs/heads/main")
                .noneMatch(
                        line -> line.startsWith(Component.MOBILE.folder() + " ") || line.startsWith("website release"));
    }

    @Test
    void waitsForEverythingBeforeAPullRequestIsGreen() {
        List<? extends Job<?>> jobs = PolicyPullRequest.define().jobs();
        Job<?> required = jobs.get(jobs.size() - 1);
        assertThat(required.condition().orElseThrow()).hasToString("always()");
        assertThat(required.needs())
                .containsExactlyElementsOf(
                        jobs.stream().limit(jobs.size() - 1L).map(Job::id).toList());
    }
}
