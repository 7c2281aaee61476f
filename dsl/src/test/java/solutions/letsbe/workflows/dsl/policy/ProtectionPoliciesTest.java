package solutions.letsbe.workflows.dsl.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.computedMatrix;
import static solutions.letsbe.workflows.dsl.Gitea.extraAxis;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.ownWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequestTarget;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.scopedWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.fromJson;
import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;
import static solutions.letsbe.workflows.dsl.protection.Protections.team;
import static solutions.letsbe.workflows.dsl.protection.Protections.user;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.deploys;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.verifies;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.event.PullRequestActivity;
import solutions.letsbe.workflows.dsl.event.PullRequestTrigger;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;
import solutions.letsbe.workflows.dsl.zone.Runner;

final class ProtectionPoliciesTest {
    @InRepository("deploy-shop")
    interface ShopChecks extends Checks {}

    @InRepository("deploy-shop")
    interface Shop extends AnyZone, HoldsSecrets {}

    private static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");
    private static final Runner<Shop> DEPLOYER = Runner.of(Shop.class, "deploy");
    private static final Evidence SIGNATURE = new Evidence("signature");
    private static final Evidence STAGING = new Evidence("staging summary");
    private static final Policy KEPT = KeptFromPullRequests.in(name -> name.startsWith("deploy-"));

    @Test
    void aStatusThatAlwaysReportsIsFine() {
        Workflow<?> verify = verify(
                pullRequest().branches("main"),
                job("verify").runsOn(UNTRUSTED).steps(run("true")).build());
        Job<Checks> first = job("first").runsOn(UNTRUSTED).steps(run("true")).build();
        Workflow<?> gated = workflow("gated", ShopChecks.class)
                .on(pullRequest())
                .jobs(
                        first,
                        job("required")
                                .runsOn(UNTRUSTED)
                                .needs(first)
                                .onlyIf(always())
                                .steps(run("true"))
                                .build())
                .build();
        Workflow<?> scoped = scopedWorkflow("integrity", ShopChecks.class)
                .on(pullRequest())
                .jobs(job("compare")
                        .runsOn(UNTRUSTED)
                        .onlyIf(github().repository().is("acme/shop"))
                        .steps(run("true"))
                        .build())
                .build();
        RepositoryProtection protection = protect("deploy-shop")
                .branches(branch("main")
                        .requires(
                                status(verify, "verify"),
                                status(gated, "required"),
                                status(scoped, "compare").scopedIn("acme/ci-policy")))
                .build();
        assertThat(StatusesReport.POLICY.violations(new Delivery(List.of(verify, gated, scoped), List.of(protection))))
                .isEmpty();
    }

    static Stream<Arguments> triggersThatDoNotReport() {
        return Stream.of(
                Arguments.of(
                        pullRequest().paths("web/**"),
                        "'verify' has a 'paths' filter, but a branch rule asks for its status"),
                Arguments.of(
                        pullRequest().pathsIgnore("docs/**"),
                        "'verify' has a 'paths-ignore' filter, but a branch rule asks for its status"),
                Arguments.of(
                        pullRequest().branches("release"),
                        "'verify' does not start for pull requests to 'main', whose rule asks for its status"),
                Arguments.of(
                        pullRequest().branchesIgnore("main"),
                        "'verify' does not start for pull requests to 'main', whose rule asks for its status"),
                Arguments.of(
                        pullRequest().types(PullRequestActivity.OPENED),
                        "'verify' does not start for every push to a pull request, but a branch rule asks for its status"));
    }

    @ParameterizedTest
    @MethodSource("triggersThatDoNotReport")
    void aFilterLeavesPullRequestsWaiting(PullRequestTrigger trigger, String problem) {
        Workflow<?> verify = verify(
                trigger, job("verify").runsOn(UNTRUSTED).steps(run("true")).build());
        RepositoryProtection protection = protect("deploy-shop")
                .branches(branch("main").requires(status(verify, "verify")))
                .build();
        assertThat(problems(StatusesReport.POLICY, new Delivery(List.of(verify), List.of(protection))))
                .containsExactly(problem);
    }

    @Test
    void aJobThatMayBeSkippedIsNoGate() {
        Job<Checks> first = job("first").runsOn(UNTRUSTED).steps(run("true")).build();
        Workflow<?> gated = workflow("gated", ShopChecks.class)
                .on(pullRequest())
                .jobs(
                        first,
                        job("needing")
                                .runsOn(UNTRUSTED)
                                .needs(first)
                                .steps(run("true"))
                                .build(),
                        job("deciding")
                                .runsOn(UNTRUSTED)
                                .onlyIf(github().actor().is("anna"))
                                .steps(run("true"))
                                .build())
                .build();
        RepositoryProtection protection = protect("deploy-shop")
                .branches(branch("main").requires(status(gated, "needing"), status(gated, "deciding")))
                .build();
        assertThat(problems(StatusesReport.POLICY, new Delivery(List.of(gated), List.of(protection))))
                .containsExactly(
                        "job 'needing' of 'gated' can be skipped, and its status 'gated / needing (pull_request)' then counts as success",
                        "job 'deciding' of 'gated' can be skipped, and its status 'gated / deciding (pull_request)' then counts as success");
    }

    @Test
    void aStatusThatNobodyPostsIsFound() {
        RepositoryProtection protection = protect("deploy-shop")
                .branches(branch("main").requires(StatusContext.named("elsewhere / test (pull_request)")))
                .build();
        assertThat(problems(StatusesReport.POLICY, new Delivery(List.of(), List.of(protection))))
                .containsExactly(
                        "the rule for 'main' of deploy-shop asks for the status 'elsewhere / test (pull_request)', which no workflow posts");
    }

    @Test
    void aStatusBearsTheTitleOfItsJobAndTheValuesOfItsMatrix() {
        Job<Checks> test = job("test")
                .name("Unit tests")
                .runsOn(UNTRUSTED)
                .matrix(matrix(axis("node", 20, 22)))
                .steps(run("true"))
                .build();
        Workflow<?> verify = verify(pullRequest(), test);
        assertThat(asking(
                        List.of(verify),
                        "verify / Unit tests (20) (pull_request)",
                        "verify / Unit tests (22) (pull_request)"))
                .isEmpty();
        assertThat(asking(
                        List.of(verify),
                        "verify / test (pull_request)",
                        "verify / Unit tests (pull_request)",
                        "verify / Unit tests (24) (pull_request)"))
                .containsExactly(
                        nobodyPosts("verify / test (pull_request)"),
                        nobodyPosts("verify / Unit tests (pull_request)"),
                        nobodyPosts("verify / Unit tests (24) (pull_request)"));
    }

    @Test
    void aTitledJobThatMayBeSkippedIsNoGateEither() {
        Workflow<?> verify = verify(
                pullRequest(),
                job("test")
                        .name("Unit tests")
                        .runsOn(UNTRUSTED)
                        .onlyIf(github().actor().is("anna"))
                        .steps(run("true"))
                        .build());
        assertThat(asking(List.of(verify), "verify / Unit tests (pull_request)"))
                .containsExactly(
                        "job 'test' of 'verify' can be skipped, and its status 'verify / Unit tests (pull_request)' then counts as success");
    }

    @Test
    void nothingIsSaidOfNamesThatAreComputed() {
        Job<Checks> test = job("test")
                .runsOn(UNTRUSTED)
                .matrix(computedMatrix(fromJson(vars("NODES")), extraAxis("node")))
                .steps(run("true"))
                .build();
        Workflow<?> computed = verify(pullRequest(), test);
        assertThat(asking(List.of(computed), "verify / test (20) (pull_request)"))
                .isEmpty();
        assertThat(asking(
                        List.of(computed),
                        "verify / test (pull_request)",
                        "verify / tests (20) (pull_request)",
                        "other / test (20) (pull_request)"))
                .containsExactly(
                        nobodyPosts("verify / test (pull_request)"),
                        nobodyPosts("verify / tests (20) (pull_request)"),
                        nobodyPosts("other / test (20) (pull_request)"));
    }

    @Test
    void aCalledWorkflowPostsForTheOneThatCalls() {
        Workflow<?> called = workflow("called", ShopChecks.class)
                .on(workflowCall())
                .jobs(job("unit").runsOn(UNTRUSTED).steps(run("true")).build())
                .build();
        Workflow<?> caller = workflow("review", ShopChecks.class)
                .on(pullRequest())
                .jobs(job("call")
                        .calls(ownWorkflow(ShopChecks.class, ".gitea/workflows/called.yml", workflowCall()))
                        .build())
                .build();
        assertThat(asking(List.of(called, caller), "called / unit (pull_request)"))
                .isEmpty();
        assertThat(asking(List.of(called), "called / unit (pull_request)"))
                .containsExactly(
                        "'called' must post the status 'called / unit (pull_request)' and does not start on pull requests");
    }

    @Test
    void aStatusOfAnotherEventIsNotThereForEveryPullRequest() {
        Workflow<?> pushed = workflow("verify", ShopChecks.class)
                .on(push())
                .jobs(job("test").runsOn(UNTRUSTED).steps(run("true")).build())
                .build();
        assertThat(asking(List.of(pushed), "verify / test (push)"))
                .containsExactly(
                        "the rule for 'main' asks for the status 'verify / test (push)', which 'verify' does not post for every pull request");
        assertThat(asking(
                        List.of(workflow("verify", ShopChecks.class)
                                .on(pullRequestTarget())
                                .jobs(job("test")
                                        .runsOn(UNTRUSTED)
                                        .steps(run("true"))
                                        .build())
                                .build()),
                        "verify / test (pull_request_target)"))
                .isEmpty();
    }

    private static List<String> asking(List<Workflow<?>> workflows, String... statuses) {
        BranchRule rule = branch("main");
        for (String status : statuses) {
            rule = rule.requires(StatusContext.named(status));
        }
        return problems(
                StatusesReport.POLICY,
                new Delivery(
                        workflows, List.of(protect("deploy-shop").branches(rule).build())));
    }

    private static String nobodyPosts(String status) {
        return "the rule for 'main' of deploy-shop asks for the status '" + status + "', which no workflow posts";
    }

    @Test
    void aRepositoryThatIsGuardedKeepsPullRequestsFromItsSecrets() {
        assertThat(KEPT.violations(guarded(UnaryOperator.identity()))).isEmpty();
    }

    @Test
    void aRepositoryWithoutProtectionDoesNot() {
        assertThat(problems(KEPT, new Delivery(List.of(verify()))))
                .containsExactly("deploy-shop has secrets to keep and no protection");
    }

    @Test
    void aRepositoryWhoseOtherBranchesAreOpenDoesNot() {
        Delivery delivery = new Delivery(
                List.of(verify()),
                List.of(protect("deploy-shop").branches(main()).build()));
        assertThat(problems(KEPT, delivery))
                .containsExactly(
                        "a branch of deploy-shop can be pushed by everyone who may write, and its jobs read all secrets");
    }

    static Stream<Arguments> weakened() {
        return Stream.of(
                weaker(
                        BranchRule::pushByWriters,
                        "people may push to 'main' of deploy-shop, and its jobs read all secrets"),
                weaker(
                        rule -> rule.pushBy(user("anna")),
                        "people may push to 'main' of deploy-shop, and its jobs read all secrets"),
                weaker(rule -> rule.bypassBy(user("anna")), "the rule for 'main' of deploy-shop may be bypassed"),
                weaker(rule -> rule.approvals(0), "the rule for 'main' of deploy-shop asks for no approval"));
    }

    private static Arguments weaker(UnaryOperator<BranchRule> change, String problem) {
        return Arguments.of(change, problem);
    }

    @ParameterizedTest
    @MethodSource("weakened")
    void aRuleThatIsWeakenedDoesNot(UnaryOperator<BranchRule> change, String problem) {
        assertThat(problems(KEPT, guarded(change))).containsExactly(problem);
    }

    @Test
    void aRuleThatAsksForNothingDoesNot() {
        Delivery delivery = new Delivery(
                List.of(verify()),
                List.of(protect("deploy-shop")
                        .branches(branch("main"), branch("**"))
                        .build()));
        assertThat(problems(KEPT, delivery))
                .containsExactly(
                        "the rule for 'main' of deploy-shop asks for no approval",
                        "the rule for 'main' of deploy-shop lets everyone merge who may write",
                        "the rule for 'main' of deploy-shop asks for no status",
                        "the rule for 'main' of deploy-shop does not hold for administrators",
                        "the rule for 'main' of deploy-shop counts approvals of what was there before",
                        "the rule for 'main' of deploy-shop lets a pull request change the workflows");
    }

    @Test
    void evidenceIsDemandedBeforeWhatItIsFor() {
        Policy policy = EvidenceDemanded.in("prod", SIGNATURE, STAGING);
        Workflow<?> good = deploying(
                run("./verify").purpose(verifies(SIGNATURE, STAGING)),
                run("./deploy").purpose(deploys("prod")));
        Workflow<?> half = deploying(
                run("./verify").purpose(verifies(SIGNATURE)),
                run("./verify").purpose(verifies(STAGING)).continueOnError(),
                run("./deploy").purpose(deploys("prod")));
        Workflow<?> elsewhere = deploying(run("./deploy").purpose(deploys("staging")));
        assertThat(problems(policy, new Delivery(List.of(good, half, elsewhere))))
                .containsExactly(
                        "job 'deploy' of 'deploy' deploys to prod without having verified the staging summary");
    }

    @Test
    void theGateWaitsForAll() {
        Job<Checks> lint = job("lint").runsOn(UNTRUSTED).steps(run("true")).build();
        Job<Checks> unit = job("unit").runsOn(UNTRUSTED).steps(run("true")).build();
        Job<Checks> extra = job("extra").runsOn(UNTRUSTED).steps(run("true")).build();
        Workflow<?> review = workflow("review", ShopChecks.class)
                .on(pullRequest())
                .jobs(
                        lint,
                        unit,
                        extra,
                        job("required")
                                .runsOn(UNTRUSTED)
                                .needs(lint)
                                .steps(run("true"))
                                .build())
                .build();
        Delivery delivery = new Delivery(List.of(review));
        assertThat(problems(GatedJobs.of("required", Map.of("review", List.of("lint", "unit", "contracts"))), delivery))
                .containsExactly(
                        "the job 'required' of 'review' does not wait for 'unit', which is required",
                        "'review' has no job 'contracts', which is required",
                        "job 'extra' of 'review' can fail without 'required' noticing");
        assertThat(problems(GatedJobs.of("all", Map.of("review", List.of("lint"))), delivery))
                .containsExactly("'review' has no job 'all'");
        assertThat(problems(GatedJobs.of("required", Map.of("other", List.of("lint"))), delivery))
                .containsExactly("there is no workflow 'other'");
    }

    private static Delivery guarded(UnaryOperator<BranchRule> change) {
        return new Delivery(
                List.of(verify()),
                List.of(protect("deploy-shop")
                        .branches(change.apply(main()), branch("holds").pushByDeployKeys(), branch("**"))
                        .build()));
    }

    private static BranchRule main() {
        return branch("main")
                .mergeBy(user("merge-bot"))
                .approvals(1)
                .approvalsBy(team("operators"))
                .requires(StatusContext.named("verify / verify (pull_request)"))
                .dismissStaleApprovals()
                .noAdminOverride()
                .protectFiles(".gitea/**");
    }

    private static Workflow<ShopChecks> verify() {
        return verify(
                pullRequest(),
                job("verify").runsOn(UNTRUSTED).steps(run("true")).build());
    }

    private static Workflow<ShopChecks> verify(PullRequestTrigger trigger, Job<Checks> job) {
        return workflow("verify", ShopChecks.class).on(trigger).jobs(job).build();
    }

    @SafeVarargs
    private static Workflow<Shop> deploying(Step<? super Shop> first, Step<? super Shop>... more) {
        return workflow("deploy", Shop.class)
                .on(push())
                .jobs(job("deploy").runsOn(DEPLOYER).steps(first).steps(more).build())
                .build();
    }

    private static StatusContext status(Workflow<?> workflow, String job) {
        return StatusContext.of(workflow, job, StatusEvent.PULL_REQUEST);
    }

    private static List<String> problems(Policy policy, Delivery delivery) {
        return policy.violations(delivery).stream().map(Violation::problem).toList();
    }
}
