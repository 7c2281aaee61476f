package solutions.letsbe.workflows.dsl.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.WRITE;
import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.ownWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.remoteWorkflow;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.deploys;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.verifies;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.dsl.Container;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.script.Script;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;
import solutions.letsbe.workflows.dsl.zone.Runner;
import solutions.letsbe.workflows.dsl.zone.Secret;

final class StandardPoliciesTest {
    @InRepository("shop")
    interface ShopChecks extends Checks {}

    /** A zone of no repository, so that its secret would have to be in several. */
    interface Everywhere extends AnyZone, HoldsSecrets {}

    @InRepository("shop")
    interface Shop extends Everywhere {}

    @InRepository("deploy")
    interface Deploy extends Everywhere {}

    private static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");
    private static final Runner<Shop> BUILD = Runner.of(Shop.class, "build");
    private static final Runner<Deploy> DEPLOYER = Runner.of(Deploy.class, "deploy");
    private static final Secret<Shop> TOKEN = Secret.of(Shop.class, "TOKEN");
    private static final Evidence SIGNATURE = new Evidence("signature");
    private static final Script DEPLOY_BY_TAG = Script.beside(StandardPoliciesTest.class, "deploy-by-tag.sh");
    private static final Script DEPLOY_BY_DIGEST = Script.beside(StandardPoliciesTest.class, "deploy-by-digest.sh");

    @Test
    void aDeliveryThatIsAsItShouldBeKeepsAll() {
        Delivery delivery = delivery(
                pullRequests(checking("test").steps(run("make test")).build()),
                main(building("push")
                        .steps(run("make push").env("TOKEN", TOKEN))
                        .build()),
                deploying(
                        run("./verify").purpose(verifies(SIGNATURE)),
                        run(DEPLOY_BY_DIGEST).purpose(deploys("prod"))));
        for (Policy policy : StandardPolicies.ALL) {
            assertThat(policy.violations(delivery)).as(policy.name()).isEmpty();
        }
    }

    @Test
    void aSecretMustNotReachAChecksZoneThroughACall() {
        Workflow<Shop> called = workflow("push", Shop.class)
                .on(workflowCall())
                .permissions(contents(READ))
                .jobs(building("push")
                        .steps(run("make push").env("TOKEN", TOKEN))
                        .build())
                .build();
        Delivery delivery = delivery(
                called,
                pullRequests(job("call")
                        .calls(ownWorkflow(ShopChecks.class, ".gitea/workflows/push.yml", workflowCall()))
                        .build()));
        assertThat(problems(NoSecretInChecks.POLICY, delivery))
                .containsExactly(
                        "job 'push' of 'push' reads a secret and is called by 'review', but ShopChecks is a checks zone");
    }

    @Test
    void aSecretOfTheWholeWorkflowMustNotReachAChecksZoneEither() {
        Workflow<Shop> called = workflow("push", Shop.class)
                .on(workflowCall())
                .env("TOKEN", TOKEN)
                .jobs(building("push").steps(run("make push")).build())
                .build();
        Delivery delivery = delivery(
                called,
                pullRequests(job("call")
                        .calls(remoteWorkflow(
                                ShopChecks.class, "acme/shop/.gitea/workflows/push.yml", "main", workflowCall()))
                        .build()));
        assertThat(problems(NoSecretInChecks.POLICY, delivery))
                .containsExactly("'push' reads a secret and is called by 'review', but ShopChecks is a checks zone");
    }

    @Test
    void aSecretStaysInItsRepository() {
        Secret<Everywhere> shared = Secret.of(Everywhere.class, "SHARED");
        Delivery delivery = delivery(
                main(building("push")
                        .steps(run("make push").env("SHARED", shared))
                        .build()),
                main(building("push")
                        .env("TOKEN", TOKEN)
                        .steps(run("make push"))
                        .build()));
        assertThat(problems(SecretInItsRepository.POLICY, delivery))
                .containsExactly(
                        "job 'push' of 'main' reads the secret SHARED, which is of the repository at hand and not of shop");
    }

    @Test
    void aPullRequestStartsNothingInAZoneWithSecrets() {
        Delivery delivery = delivery(workflow("review", Shop.class)
                .on(push(), pullRequest())
                .jobs(building("test").steps(run("make test")).build())
                .build());
        assertThat(problems(PullRequestsInChecks.POLICY, delivery))
                .containsExactly("'review' starts on pull_request in the zone Shop, which holds secrets");
    }

    @Test
    void aRunnerServesOneZone() {
        Runner<Deploy> alsoBuild = Runner.of(Deploy.class, "build", "deploy");
        Workflow<Deploy> deploy = workflow("deploy", Deploy.class)
                .on(push())
                .jobs(job("deploy").runsOn(alsoBuild).steps(run("make deploy")).build())
                .build();
        assertThat(problems(
                        RunnerFitsZone.POLICY,
                        delivery(main(building("push").steps(run("make push")).build()), deploy)))
                .containsExactly(
                        "job 'push' of 'main', zone Shop, may run where job 'deploy' of 'deploy' runs, zone Deploy, on 'build, deploy'");
    }

    @Test
    void codeThatNobodyApprovedWritesNothing() {
        Workflow<Shop> called = workflow("push", Shop.class)
                .on(workflowCall())
                .permissions(contents(WRITE))
                .jobs(building("push")
                        .permissions(contents(WRITE))
                        .steps(run("make push"))
                        .build())
                .build();
        Delivery delivery = delivery(
                called,
                pullRequests(job("call")
                        .calls(ownWorkflow(ShopChecks.class, ".gitea/workflows/push.yml", workflowCall()))
                        .build()));
        assertThat(problems(NoWriteForUntrustedCode.POLICY, delivery))
                .containsExactly(
                        "'push' may write where 'review' runs code that nobody has approved",
                        "job 'push' of 'push' may write where 'review' runs code that nobody has approved");
    }

    @Test
    void everyJobSaysWhatItMay() {
        Delivery delivery = delivery(workflow("main", Shop.class)
                .on(push())
                .jobs(
                        job("one").runsOn(BUILD).steps(run("make")).build(),
                        job("two")
                                .runsOn(BUILD)
                                .permissions(Permissions.readAll())
                                .steps(run("make"))
                                .build(),
                        job("three")
                                .runsOn(BUILD)
                                .permissions(Permissions.none())
                                .steps(run("make"))
                                .build())
                .build());
        assertThat(problems(PermissionsSaid.POLICY, delivery))
                .containsExactly(
                        "job 'one' of 'main' does not say what its token may do",
                        "job 'two' of 'main' asks for everything at once");
    }

    @Test
    void everyJobEnds() {
        Delivery delivery =
                delivery(main(job("push").runsOn(BUILD).steps(run("make")).build()));
        assertThat(problems(TimeoutSaid.POLICY, delivery)).containsExactly("job 'push' of 'main' has no timeout");
    }

    @Test
    void whatComesFromElsewhereIsPinned() {
        Container<AnyZone> byTag = container("postgres:17");
        Container<AnyZone> byDigest = container("postgres@sha256:" + "0".repeat(64));
        Container<AnyZone> byVariable = container(vars("POSTGRES_IMAGE"));
        Delivery delivery = delivery(
                main(building("push")
                        .service("a", byTag)
                        .service("b", byDigest)
                        .service("c", byVariable)
                        .steps(run("make"))
                        .build()),
                pullRequests(job("call")
                        .calls(remoteWorkflow(
                                ShopChecks.class, "acme/tools/.gitea/workflows/a.yml", "v1", workflowCall()))
                        .build()));
        assertThat(problems(EverythingPinned.POLICY, delivery))
                .containsExactly(
                        "job 'push' of 'main' uses the image postgres:17, which is not pinned",
                        "job 'call' of 'review' calls acme/tools/.gitea/workflows/a.yml@v1, which is not pinned");
    }

    @Test
    void nothingIsDeployedThatTheSameJobDidNotVerify() {
        assertThat(problems(
                        VerifiedBeforeDeployed.POLICY,
                        delivery(
                                deploying(run("./deploy").purpose(deploys("prod"))),
                                deploying(
                                        run("./deploy").purpose(deploys("prod")),
                                        run("./verify").purpose(verifies(SIGNATURE))),
                                deploying(
                                        run("./verify")
                                                .purpose(verifies(SIGNATURE))
                                                .continueOnError(),
                                        run("./verify")
                                                .purpose(verifies(SIGNATURE))
                                                .onlyIf(always()),
                                        run("./deploy").purpose(deploys("prod"))))))
                .hasSize(3)
                .allMatch("job 'deploy' of 'deploy' deploys to prod what no step before it has verified"::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run code.example.com/shop/web:latest",
                "docker pull \"$REGISTRY/web:$TAG\"",
                "docker compose pull code.example.com:5000/shop/web:1.2.3"
            })
    void nothingIsDeployedByTag(String script) {
        assertThat(problems(
                        DeployedByDigest.POLICY, delivery(deploying(run(script).purpose(deploys("prod"))))))
                .singleElement()
                .asString()
                .startsWith("job 'deploy' of 'deploy' deploys, and names the image ");
    }

    @Test
    void noScriptThatDeploysNamesATag() {
        assertThat(problems(
                        DeployedByDigest.POLICY,
                        delivery(deploying(run(DEPLOY_BY_TAG).purpose(deploys("prod"))))))
                .containsExactly(
                        "job 'deploy' of 'deploy' deploys, and names the image code.example.com/shop/web:latest by its tag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker pull \"$REGISTRY/web@$DIGEST\"",
                "curl https://code.example.com:3000/healthz",
                "ssh deploy@host.example.com -p 22",
                "# docker pull code.example.com/shop/web:latest",
                "docker pull code.example.com/shop/web:1.2.3@sha256:0000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoTagIsNoTag(String script) {
        assertThat(problems(
                        DeployedByDigest.POLICY, delivery(deploying(run(script).purpose(deploys("prod"))))))
                .isEmpty();
    }

    @Test
    void aViolationNamesTheLineOfTheJob() {
        Job<Shop> culprit = job("push").runsOn(BUILD).steps(run("make")).build();
        assertThat(TimeoutSaid.POLICY.violations(delivery(main(culprit))))
                .singleElement()
                .extracting(Violation::location)
                .isEqualTo(culprit.location());
    }

    private static Delivery delivery(Workflow<?>... workflows) {
        return new Delivery(List.of(workflows));
    }

    private static List<String> problems(Policy policy, Delivery delivery) {
        return policy.violations(delivery).stream().map(Violation::problem).toList();
    }

    private static Workflow<ShopChecks> pullRequests(Job<? super ShopChecks> job) {
        return workflow("review", ShopChecks.class)
                .on(pullRequest())
                .permissions(contents(READ))
                .jobs(job)
                .build();
    }

    private static Workflow<Shop> main(Job<? super Shop> job) {
        return workflow("main", Shop.class)
                .on(push().branches("main"))
                .permissions(contents(READ))
                .jobs(job)
                .build();
    }

    @SafeVarargs
    private static Workflow<Deploy> deploying(Step<? super Deploy> first, Step<? super Deploy>... more) {
        return workflow("deploy", Deploy.class)
                .on(push())
                .permissions(contents(READ))
                .jobs(job("deploy")
                        .runsOn(DEPLOYER)
                        .timeoutMinutes(5)
                        .steps(first)
                        .steps(more)
                        .build())
                .build();
    }

    private static JobWithoutSteps<Checks> checking(String id) {
        return job(id).runsOn(UNTRUSTED).timeoutMinutes(5);
    }

    private static JobWithoutSteps<Shop> building(String id) {
        return job(id).runsOn(BUILD).timeoutMinutes(5);
    }
}
