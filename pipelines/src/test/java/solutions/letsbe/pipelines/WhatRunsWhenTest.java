package solutions.letsbe.pipelines;

import static solutions.letsbe.workflows.generator.simulation.Assumption.cancelled;
import static solutions.letsbe.workflows.generator.simulation.Assumption.failing;
import static solutions.letsbe.workflows.generator.simulation.Assumption.output;
import static solutions.letsbe.workflows.generator.simulation.SimulationAssertions.assertThat;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.FAILURE;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.SKIPPED;
import static solutions.letsbe.workflows.schema.simulation.CommitStatus.State.SUCCESS;
import static solutions.letsbe.workflows.schema.simulation.Event.pullRequest;
import static solutions.letsbe.workflows.schema.simulation.Event.pullRequestTarget;
import static solutions.letsbe.workflows.schema.simulation.Event.push;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.generator.simulation.DeliverySimulation;
import solutions.letsbe.workflows.generator.simulation.EventAssert;
import solutions.letsbe.workflows.schema.simulation.Event;

/** What the strategy asks for (its sections 4 and 6), played through: which jobs run for which change, and what they report. */
class WhatRunsWhenTest {
    private static final DeliverySimulation DELIVERY =
            DeliverySimulation.of(Delivery.of(new LetsbePipelines()), "letsbe");
    private static final String HUB = "Hub pull request / ";

    private static EventAssert on(Event event) {
        return assertThat(DELIVERY).on(event.in("letsbe"));
    }

    private static String title(Component component) {
        return switch (component) {
            case HUB -> "Hub pull request";
            case SAFETY_WRAPPER -> "Safety Wrapper pull request";
            case EGRESS_PROXY -> "Egress Proxy pull request";
            case PROVISIONER -> "Provisioner pull request";
            case MOBILE -> "Mobile pull request";
            case WEBSITE -> "Website pull request";
        };
    }

    /**
     * The jobs that run whatever a pull request changes: each component looks, and each says that all is well; and the workflows
     * are compared with what was approved.
     */
    private static Stream<String> always() {
        return Stream.concat(
                Stream.of("Workflow integrity / compare"),
                Stream.of(Component.values())
                        .flatMap(each -> Stream.of(title(each) + " / changes", title(each) + " / required")));
    }

    private static String[] alwaysAnd(String title, String... jobs) {
        List<String> all = new ArrayList<>(always().toList());
        Stream.of(jobs).map(job -> title + " / " + job).forEach(all::add);
        return all.toArray(new String[0]);
    }

    @Test
    void aChangeOfTheHub() {
        on(pullRequest().changing("hub/src/a.ts"))
                .runsExactly(alwaysAnd(
                        "Hub pull request",
                        "lint-typecheck",
                        "unit-tests",
                        "integration-tests",
                        "prisma-migrations",
                        "contract-tests",
                        "security-scan",
                        "policy-checks",
                        "build-preview-images"))
                .runsInOrder(HUB + "changes", HUB + "lint-typecheck", HUB + "unit-tests", HUB + "integration-tests")
                .runsInOrder(HUB + "unit-tests", HUB + "build-preview-images", HUB + "required")
                .reports("Hub pull request / required (pull_request)", SUCCESS);
    }

    @Test
    void aChangeOfTheSafetyWrapper() {
        on(pullRequest().changing("safety-wrapper/src/a.ts"))
                .runsExactly(alwaysAnd(
                        "Safety Wrapper pull request",
                        "lint-typecheck",
                        "unit-tests",
                        "invariants",
                        "hook-integration (pinned)",
                        "hook-integration (previous)",
                        "hook-integration-next",
                        "security-scan",
                        "policy-checks",
                        "build-preview-images"));
    }

    @Test
    void aChangeOfTheEgressProxy() {
        on(pullRequest().changing("egress-proxy/a.ts"))
                .runsExactly(alwaysAnd(
                        "Egress Proxy pull request",
                        "lint-typecheck",
                        "unit-tests",
                        "redaction-corpus",
                        "outbound-policy",
                        "perf-checks",
                        "security-scan",
                        "policy-checks",
                        "build-preview-images"));
    }

    @Test
    void aChangeOfTheProvisioner() {
        on(pullRequest().changing("provisioner/install.sh"))
                .runsExactly(alwaysAnd(
                        "Provisioner pull request",
                        "shellcheck",
                        "template-checks",
                        "unit-tests",
                        "disposable-vps-smoke",
                        "security-scan",
                        "policy-checks",
                        "build-preview-images"));
    }

    @Test
    void aChangeOfTheApp() {
        on(pullRequest().changing("mobile/App.tsx"))
                .runsExactly(alwaysAnd(
                        "Mobile pull request",
                        "typecheck",
                        "unit-tests",
                        "contract-tests",
                        "ui-tests",
                        "build-verification",
                        "security-scan",
                        "policy-checks"));
    }

    @Test
    void aChangeOfTheWebsite() {
        on(pullRequest().changing("website/index.tsx"))
                .runsExactly(alwaysAnd(
                        "Website pull request",
                        "lint-typecheck",
                        "unit-tests",
                        "pricing-quote",
                        "onboarding-flow",
                        "security-scan",
                        "policy-checks",
                        "build-preview-images"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/strategy.md", "hubris/a.ts", ".gitea/CODEOWNERS"})
    void aChangeOfNoComponent(String path) {
        on(pullRequest().changing(path))
                .runsExactly(always().toArray(String[]::new))
                .skips(HUB + "lint-typecheck", HUB + "build-preview-images");
    }

    @ParameterizedTest
    @EnumSource
    void everyComponentReportsWhateverChanges(Component component) {
        on(pullRequest().changing("README.md"))
                .reports(title(component) + " / changes (pull_request)", SUCCESS)
                .reports(title(component) + " / required (pull_request)", SUCCESS)
                .reports(title(component) + " / security-scan (pull_request)", SKIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pnpm-lock.yaml", "packages/log/index.ts", ".nvmrc"})
    void whatAllNodeComponentsAreBuiltFrom(String path) {
        EventAssert event = on(pullRequest().changing(path));
        Stream.of(Component.values())
                .filter(Component::isInWorkspace)
                .forEach(each -> event.runs(title(each) + " / unit-tests"));
        event.skips("Provisioner pull request / unit-tests");
    }

    @Test
    void theScriptsOfTheChecks() {
        EventAssert event = on(pullRequest().changing("scripts/ci/check-banned-references.sh"));
        Stream.of(Component.values()).forEach(each -> event.runs(title(each) + " / policy-checks"));
    }

    @ParameterizedTest
    @EnumSource
    void aComponentsOwnWorkflow(Component component) {
        on(pullRequest().changing(".gitea/workflows/" + component.pullRequestWorkflow() + ".yml"))
                .runs(title(component) + " / security-scan");
    }

    @Test
    void twoComponentsAtOnce() {
        on(pullRequest().changing("hub/a.ts", "website/b.ts"))
                .runs(HUB + "unit-tests", "Website pull request / unit-tests")
                .skips("Mobile pull request / unit-tests");
    }

    @Test
    void aForkGetsTheSameChecks() {
        on(pullRequest().changing("hub/src/a.ts").fromFork())
                .runs(HUB + "unit-tests", HUB + "security-scan")
                .reports("Hub pull request / required (pull_request)", SUCCESS);
    }

    @Test
    void aHotfixGetsTheSameChecks() {
        on(pullRequest().toBranch("hotfix/2026-1").changing("hub/src/a.ts")).runs(HUB + "unit-tests", HUB + "required");
    }

    @Test
    void aPullRequestToAnotherBranchIsNobodysBusiness() {
        on(pullRequest().toBranch("topic").changing("hub/src/a.ts")).doesNotStart("hub-pr", "mobile-pr", "website-pr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronize", "reopened"})
    void newCommitsAreCheckedAgain(String activity) {
        on(pullRequest().doing(activity).changing("hub/src/a.ts")).starts("hub-pr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"labeled", "edited", "closed"})
    void wordsAboutAPullRequestAreNot(String activity) {
        on(pullRequest().doing(activity).changing("hub/src/a.ts")).doesNotStart("hub-pr");
    }

    @Test
    void nothingThatAPullRequestWroteRunsWithTheBasesRights() {
        on(pullRequestTarget().changing("hub/src/a.ts")).doesNotStart("hub-pr");
    }

    @Test
    void aPushIsNotCheckedByThese() {
        on(push("main").changing("hub/src/a.ts")).doesNotStart("hub-pr", "safety-wrapper-pr");
    }

    @Test
    void skipCiLeavesRequiredStatusesOpen() {
        on(pullRequest().changing("hub/a.ts").saying("[skip ci] typo"))
                .doesNotStart("hub-pr")
                .doesNotReport("Hub pull request / required (pull_request)");
    }

    @Test
    void failingUnitTests() {
        on(pullRequest().changing("hub/src/a.ts"))
                .with(failing("hub-pr/unit-tests"))
                .skips(HUB + "integration-tests", HUB + "contract-tests", HUB + "build-preview-images")
                .runs(HUB + "prisma-migrations", HUB + "security-scan")
                .fails(HUB + "required")
                .reports("Hub pull request / required (pull_request)", FAILURE);
    }

    @ParameterizedTest
    @EnumSource
    void aFailingScanFailsWhatIsRequired(Component component) {
        on(pullRequest().changing(component.folder() + "/a"))
                .with(failing("security-scan"))
                .reports(title(component) + " / required (pull_request)", FAILURE);
    }

    @Test
    void aCancelledJobFailsWhatIsRequired() {
        on(pullRequest().changing("hub/src/a.ts"))
                .with(cancelled("hub-pr/policy-checks"))
                .reports("Hub pull request / required (pull_request)", FAILURE);
    }

    @Test
    void theNextVersionsHooksOnlyInform() {
        on(pullRequest().changing("safety-wrapper/a.ts"))
                .with(failing("hook-integration-next"))
                .fails("Safety Wrapper pull request / hook-integration-next")
                .reports("Safety Wrapper pull request / required (pull_request)", SUCCESS);
    }

    @Test
    void onePinnedHookThatFailsIsEnough() {
        on(pullRequest().changing("safety-wrapper/a.ts"))
                .with(failing("hook-integration (previous)"))
                .runs("Safety Wrapper pull request / hook-integration (pinned)")
                .reports("Safety Wrapper pull request / required (pull_request)", FAILURE);
    }

    @Test
    void aComparisonThatFailsIsNoPass() {
        on(pullRequest().changing("README.md"))
                .with(failing("hub-pr/changes"))
                .skips(HUB + "lint-typecheck", HUB + "security-scan")
                .reports("Hub pull request / required (pull_request)", FAILURE)
                .reports("Mobile pull request / required (pull_request)", SUCCESS);
    }

    @Test
    void whatNobodyForetoldIsNotGuessed() {
        on(pullRequest()).cannotTell(HUB + "unit-tests", HUB + "security-scan");
        on(pullRequest())
                .with(output("hub-pr/changes.affected", "true"))
                .runs(HUB + "unit-tests")
                .cannotTell("Mobile pull request / unit-tests");
    }
}
