package solutions.letsbe.pipelines;

import static solutions.letsbe.workflows.generator.simulation.Assumption.failing;
import static solutions.letsbe.workflows.generator.simulation.SimulationAssertions.assertThat;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.FAILURE;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.SUCCESS;
import static solutions.letsbe.workflows.schema.simulation.Event.dispatch;
import static solutions.letsbe.workflows.schema.simulation.Event.pullRequest;
import static solutions.letsbe.workflows.schema.simulation.Event.push;
import static solutions.letsbe.workflows.schema.simulation.Event.schedule;
import static solutions.letsbe.workflows.schema.simulation.Event.tag;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.generator.simulation.DeliverySimulation;
import solutions.letsbe.workflows.generator.simulation.EventAssert;
import solutions.letsbe.workflows.schema.simulation.Event;

/** What a merge, a tag, a promotion and the clock start, in all repositories (the strategy's sections 3, 4.2 and 4.3). */
class FromMergeToProductionTest {
    private static final DeliverySimulation DELIVERY =
            DeliverySimulation.of(Delivery.of(new LetsbePipelines()), "letsbe");

    private static EventAssert in(String repository, Event event) {
        return assertThat(DELIVERY).on(event.in(repository));
    }

    private static String[] hub(String... jobs) {
        return Stream.of(jobs).map(job -> "Hub main / " + job).toArray(String[]::new);
    }

    @Test
    void aMergeThatTouchesTheHubChecksBuildsAsksAndDeploys() {
        in("letsbe", push("main").changing("hub/src/a.ts"))
                .startsExactly("hub-main")
                .runsExactly(hub(
                        "lint-typecheck",
                        "unit-tests",
                        "integration-tests",
                        "prisma-migrations",
                        "contract-tests",
                        "security-scan",
                        "policy-checks",
                        "build",
                        "evidence",
                        "request-signature",
                        "deploy-dev"))
                .runsInOrder(hub("unit-tests", "build", "evidence", "request-signature", "deploy-dev"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-tests", "contract-tests", "prisma-migrations", "security-scan", "policy-checks"})
    void nothingIsBuiltOfWhatFailsACheck(String check) {
        in("letsbe", push("main").changing("hub/src/a.ts"))
                .with(failing("hub-main/" + check))
                .skips(hub("build", "evidence", "request-signature", "deploy-dev"));
    }

    @Test
    void nothingIsAskedForWithoutEvidence() {
        in("letsbe", push("main").changing("hub/src/a.ts"))
                .with(failing("hub-main/evidence"))
                .runs(hub("build"))
                .skips(hub("request-signature", "deploy-dev"));
    }

    @Test
    void aHotfixIsBuiltAndNeitherSignedNorDeployedToDev() {
        in("letsbe", push("hotfix/login").changing("hub/src/a.ts"))
                .startsExactly("hub-main")
                .runs(hub("build", "evidence"))
                .skips(hub("request-signature", "deploy-dev"));
    }

    @ParameterizedTest
    @CsvSource({
        "safety-wrapper/a.ts, safety-wrapper-main",
        "egress-proxy/a.ts, egress-proxy-main",
        "provisioner/install.sh, provisioner-main",
        "mobile/App.tsx, mobile-main",
        "website/a.tsx, website-main"
    })
    void aMergeBuildsTheComponentThatItTouches(String path, String workflow) {
        in("letsbe", push("main").changing(path)).startsExactly(workflow);
    }

    @Test
    void theAppIsCheckedAndNotBuilt() {
        in("letsbe", push("main").changing("mobile/App.tsx"))
                .runsExactly(Stream.of(
                                "typecheck",
                                "unit-tests",
                                "ui-tests",
                                "contract-tests",
                                "build-verification",
                                "security-scan",
                                "policy-checks")
                        .map(job -> "Mobile main / " + job)
                        .toArray(String[]::new));
    }

    @Test
    void theLockfileBuildsEveryNodeComponent() {
        in("letsbe", push("main").changing("pnpm-lock.yaml"))
                .startsExactly("hub-main", "safety-wrapper-main", "egress-proxy-main", "mobile-main", "website-main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/strategy.md", "README.md"})
    void wordsBuildNothing(String path) {
        in("letsbe", push("main").changing(path)).startsNothing();
    }

    @Test
    void aFeatureBranchBuildsNothing() {
        in("letsbe", push("feature/login").changing("hub/src/a.ts")).startsNothing();
    }

    @ParameterizedTest
    @CsvSource({"hub/v1.2.3, hub-release", "provisioner/v0.9.0, provisioner-release"})
    void aTagReleasesOneComponent(String name, String workflow) {
        in("letsbe", tag(name)).startsExactly(workflow);
    }

    @Test
    void theWrapperAndTheProxyAreReleasedTogether() {
        in("letsbe", tag("safety/v2.0.0")).startsExactly("safety-wrapper-release", "egress-proxy-release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.2.3", "mobile/v1.0.0", "website/v1.0.0", "hub/1.2.3"})
    void otherTagsReleaseNothing(String name) {
        in("letsbe", tag(name)).startsNothing();
    }

    @Test
    void aReleasePublishesOnlyWhatWasFound() {
        in("letsbe", tag("hub/v1.2.3"))
                .with(failing("hub-release/find-release"))
                .skips("Hub release / publish-release");
    }

    @Test
    void everyWeekTheNewestReleasesAreBuiltAgain() {
        in("letsbe", schedule("weekly-rebuild")).startsExactly("weekly-rebuild");
    }

    @Test
    void signingIsAskedForAndNeverStartsByItself() {
        in("ci-policy", dispatch("sign").input("run_id", "17").input("component", "hub"))
                .runsExactly("Sign / sign");
        in("ci-policy", push("main").changing("keys/images/2026.pub")).doesNotStart("sign");
    }

    @Test
    void approvedWorkflowsArePublished() {
        in("ci-policy", push("main").changing("approved/letsbe/.gitea/workflows/hub-pr.yml"))
                .startsExactly("publish-workflows");
        in("ci-policy", push("main").changing("README.md")).startsNothing();
    }

    @Test
    void aChangeOfThePolicyIsCheckedWithoutASecret() {
        in("ci-policy", pullRequest().changing("approved/letsbe/.gitea/workflows/hub-pr.yml"))
                .starts("policy-pr")
                .reports("Policy pull request / required (pull_request)", SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy-staging", "deploy-prod-eu", "deploy-prod-us"})
    void aPromotionIsVerifiedFromTheBotsFork(String repository) {
        in(repository, pullRequest().fromFork().changing("release.yaml"))
                .starts("verify")
                .doesNotStart("deploy", "rollback")
                .reports("Verify promotion / verify (pull_request)", SUCCESS);
        in(repository, pullRequest().fromFork().changing("release.yaml"))
                .with(failing("verify/verify"))
                .reports("Verify promotion / verify (pull_request)", FAILURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy-staging", "deploy-prod-eu", "deploy-prod-us"})
    void aMergedPromotionDeploys(String repository) {
        in(repository, push("main").changing("release.yaml"))
                .startsExactly("deploy")
                .runsExactly("Deploy / deploy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy-staging", "deploy-prod-eu", "deploy-prod-us"})
    void aHoldStartsNothing(String repository) {
        in(repository, push("holds").changing("holds/hub/sha256.json")).startsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy-staging", "deploy-prod-eu", "deploy-prod-us"})
    void goingBackIsAskedForByHand(String repository) {
        in(repository, dispatch("rollback").input("component", "hub")).runsExactly("Rollback / rollback");
    }

    @Test
    void theClockConfirmsHealthAndDeploysNothing() {
        in("deploy-prod-eu", schedule("confirm-health")).startsExactly("confirm-health");
    }
}
