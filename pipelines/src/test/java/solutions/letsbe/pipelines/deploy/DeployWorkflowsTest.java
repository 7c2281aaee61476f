package solutions.letsbe.pipelines.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.RunsOn;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.event.ScheduleTrigger;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.script.Script;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What the workflows of the environments keep. */
class DeployWorkflowsTest {
    static Stream<Workflow<?>> all() {
        return DeployWorkflows.all().stream().map(Supplier::get);
    }

    @Test
    void areFourForTheEuAndThreeForTheOthers() {
        assertThat(all().map(each -> each.repository().orElseThrow() + "/" + each.id()))
                .containsExactly(
                        "deploy-staging/verify",
                        "deploy-staging/deploy",
                        "deploy-staging/rollback",
                        "deploy-prod-eu/verify",
                        "deploy-prod-eu/deploy",
                        "deploy-prod-eu/rollback",
                        "deploy-prod-eu/confirm-health",
                        "deploy-prod-us/verify",
                        "deploy-prod-us/deploy",
                        "deploy-prod-us/rollback");
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsOnlyAndEndsInTime(Workflow<?> workflow) {
        assertThat(workflow.permissions().map(Permissions::canWrite)).contains(false);
        for (Job<?> job : workflow.jobs()) {
            assertThat(job.permissions().map(Permissions::canWrite)).contains(false);
            assertThat(job.timeoutMinutes()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void verifiesWithoutASecretWhereNobodyIsTrusted(Workflow<?> workflow) {
        Job<?> job = workflow.jobs().get(0);
        boolean untrusted = Checks.class.isAssignableFrom(workflow.zone());
        assertThat(untrusted).isEqualTo(workflow.id().equals("verify"));
        List<String> labels = ((RunsOn.Labels) ((JobBody.Steps) job.body()).runsOn()).labels();
        assertThat(labels)
                .isEqualTo(
                        untrusted
                                ? Runners.UNTRUSTED.labels()
                                : List.of(workflow.repository().orElseThrow()));
        assertThat(InputValues.secrets(job).isEmpty()).isEqualTo(untrusted);
    }

    @ParameterizedTest
    @MethodSource("all")
    void deploysWhatAStepBeforeHasVerifiedAndNeverBySchedule(Workflow<?> workflow) {
        List<Purpose> purposes = new ArrayList<>();
        workflow.jobs()
                .get(0)
                .steps()
                .forEach(step -> purposes.addAll(step.settings().purposes()));
        List<Integer> deploys = new ArrayList<>();
        for (int i = 0; i < purposes.size(); i++) {
            if (purposes.get(i) instanceof Purpose.Deploys) {
                deploys.add(i);
                assertThat(purposes.subList(0, i)).anyMatch(Purpose.Verifies.class::isInstance);
            }
        }
        boolean byHandOrMerge = workflow.id().equals("deploy") || workflow.id().equals("rollback");
        assertThat(deploys).hasSize(byHandOrMerge ? 1 : 0);
        if (workflow.triggers().stream().anyMatch(ScheduleTrigger.class::isInstance)) {
            assertThat(workflow.id()).isEqualTo("confirm-health");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNeverEndedHalfWayWhereItChangesSomething(Workflow<?> workflow) {
        assertThat(workflow.concurrency().orElseThrow().cancelling().isPresent())
                .isEqualTo(workflow.id().equals("verify"));
    }

    @Test
    void givesEachSecretToTheStepThatNeedsIt() {
        assertThat(Deploy.define(Environments.PROD_EU).jobs().get(0).steps().stream()
                        .map(DeployWorkflowsTest::secrets))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of("REGISTRY_PULL_TOKEN"),
                        List.of("DEPLOY_KEY"),
                        List.of("REGISTRY_PULL_TOKEN"),
                        List.of(),
                        List.of(),
                        List.of("EVIDENCE_KEY", "EVIDENCE_KEY_PASSWORD"),
                        List.of(),
                        List.of());
    }

    @Test
    void saysTheLimitsInSeconds() {
        assertThat(Environments.STAGING.needed()).isEqualTo("signature provenance");
        assertThat(Environments.PROD_EU.needed()).isEqualTo("signature provenance staging/smoke:604800");
        assertThat(Environments.PROD_US.needed())
                .isEqualTo("signature provenance prod-eu/canary prod-eu/health:259200:7200");
    }

    @Test
    void asksVaultInsteadOfASecret() {
        Environment<?, ?> eu = Environments.PROD_EU;
        assertThat(eu.credentials()).isInstanceOf(StaticDeployKey.class);
        Workflow<?> workflow = Deploy.define(new Environment<>(
                "prod-eu",
                Environments.PROD_EU.checks(),
                Environments.PROD_EU.trusted(),
                Environments.PROD_EU.runner(),
                2,
                eu.needs(),
                eu.hosts(),
                eu.watch(),
                eu.says(),
                eu.health(),
                Environments.PROD_EU.secrets(),
                new VaultAppRole<>("https://vault.letsbe.solutions", "kv/data/deploy/prod-eu", "/run/deploy/wrapped")));
        Job<?> job = workflow.jobs().get(0);
        Set<String> named = new LinkedHashSet<>();
        job.steps().forEach(step -> named.addAll(secrets(step)));
        assertThat(named).containsExactly("REGISTRY_PULL_TOKEN", "EVIDENCE_KEY", "EVIDENCE_KEY_PASSWORD");
        assertThat(Delivery.scriptsOf(workflow).stream().map(Script::file))
                .contains("vault-login.sh", "vault-logout.sh", "put-key.sh", "remove-key.sh");
        RunStep<?> last = job.steps().stream()
                .filter(RunStep.class::isInstance)
                .map(step -> (RunStep<?>) step)
                .filter(step -> step.script().contains("vault-logout.sh"))
                .findFirst()
                .orElseThrow();
        assertThat(last.settings().condition().map(Object::toString)).contains("always()");
    }

    private static List<String> secrets(Step<?> step) {
        return step.settings().env().values().stream()
                .filter(InputValue.Confidential.class::isInstance)
                .flatMap(each -> ((InputValue.Confidential) each).secret().names().stream())
                .toList();
    }
}
