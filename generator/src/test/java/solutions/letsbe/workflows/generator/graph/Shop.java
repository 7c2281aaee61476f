package solutions.letsbe.workflows.generator.graph;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;

import java.util.List;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;
import solutions.letsbe.workflows.dsl.zone.Runner;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** A small delivery: two parts of a shop, a signer, and two environments that are reached one after the other. */
final class Shop {
    @InRepository("shop")
    interface ShopChecks extends Checks {}

    @InRepository("shop")
    interface ShopBuild extends AnyZone, HoldsSecrets {}

    @InRepository("signer")
    interface Signer extends AnyZone, HoldsSecrets {}

    @InRepository("deploy-test")
    interface TestChecks extends Checks {}

    @InRepository("deploy-test")
    interface Test extends AnyZone, HoldsSecrets {}

    @InRepository("deploy-live")
    interface LiveChecks extends Checks {}

    @InRepository("deploy-live")
    interface Live extends AnyZone, HoldsSecrets {}

    @InRepository("aside")
    interface Aside extends Checks {}

    static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");
    static final Runner<ShopBuild> BUILD = Runner.of(ShopBuild.class, "build");
    static final Runner<Signer> SIGN = Runner.of(Signer.class, "sign", "hsm");
    static final Runner<Test> TEST = Runner.of(Test.class, "test");
    static final Runner<Live> LIVE = Runner.of(Live.class, "live");
    static final Secret<ShopBuild> PUSH_TOKEN = Secret.of(ShopBuild.class, "PUSH_TOKEN");
    static final Secret<Signer> KEY = Secret.of(Signer.class, "SIGNING_KEY");
    static final Evidence SIGNATURE = new Evidence("signature");
    static final Evidence PROVENANCE = new Evidence("provenance");
    static final Evidence TEST_SUMMARY = new Evidence("test summary");

    private Shop() {}

    static Delivery delivery() {
        return new Delivery(List.of(
                review("cart"),
                review("till"),
                main("cart"),
                main("till"),
                sign(),
                propose(),
                verify("verify-test", TestChecks.class, SIGNATURE, PROVENANCE),
                deployTest(),
                verify("verify-live", LiveChecks.class, SIGNATURE, TEST_SUMMARY),
                deployLive()));
    }

    static Workflow<Aside> aside() {
        return workflow("aside", Aside.class)
                .on(pullRequest())
                .permissions(contents(READ))
                .jobs(job("test").runsOn(UNTRUSTED).steps(run("true")).build())
                .build();
    }

    static Workflow<ShopChecks> review(String part) {
        Job<Checks> lint =
                job("lint").runsOn(UNTRUSTED).steps(run("make lint-" + part)).build();
        Job<Checks> test = job("test")
                .runsOn(UNTRUSTED)
                .needs(lint)
                .steps(run("make test-" + part))
                .build();
        Job<Checks> required = job("required")
                .runsOn(UNTRUSTED)
                .needs(lint, test)
                .onlyIf(always())
                .steps(run("true"))
                .build();
        return workflow(part + "-review", ShopChecks.class)
                .on(pullRequest().branches("main", "hotfix/**"))
                .name("Review of the " + part)
                .permissions(contents(READ))
                .because("What a change of the " + part + " must pass.")
                .jobs(lint, test, required)
                .build();
    }

    static Workflow<ShopBuild> main(String part) {
        Job<ShopBuild> build = job("build")
                .runsOn(BUILD)
                .steps(run("make image").env("TOKEN", PUSH_TOKEN))
                .build();
        Job<ShopBuild> ask = job("ask")
                .runsOn(BUILD)
                .needs(build)
                .steps(run("make ask").purpose(Purpose.requests("signer", "sign")))
                .build();
        Job<ShopBuild> signed = job("signed")
                .runsOn(BUILD)
                .needs(ask)
                .steps(run("make wait").purpose(Purpose.verifies(SIGNATURE)))
                .build();
        Job<ShopBuild> play = job("deploy-play")
                .runsOn(BUILD)
                .needs(signed)
                .steps(run("make play").purpose(Purpose.deploys("play")))
                .build();
        return workflow(part + "-main", ShopBuild.class)
                .on(push().branches("main").paths(part + "/**"))
                .name("Build of the " + part)
                .jobs(build, ask, signed, play)
                .build();
    }

    static Workflow<Signer> sign() {
        return workflow("sign", Signer.class)
                .on(workflowDispatch())
                .jobs(job("sign")
                        .runsOn(SIGN)
                        .steps(run("make sign").env("KEY", KEY).purpose(Purpose.attests(SIGNATURE, PROVENANCE)))
                        .build())
                .build();
    }

    static Workflow<Signer> propose() {
        return workflow("propose", Signer.class)
                .on(workflowDispatch())
                .jobs(job("propose")
                        .runsOn(SIGN)
                        .steps(run("make propose")
                                .purpose(Purpose.proposes("deploy-test"), Purpose.proposes("deploy-live")))
                        .build())
                .build();
    }

    static <Z extends Checks> Workflow<Z> verify(String id, Class<Z> zone, Evidence first, Evidence more) {
        return workflow(id, zone)
                .on(pullRequest().branches("main"))
                .name("Verify")
                .permissions(contents(READ))
                .jobs(job("required")
                        .runsOn(UNTRUSTED)
                        .steps(run("make verify").purpose(Purpose.verifies(first, more)))
                        .build())
                .build();
    }

    static Workflow<Test> deployTest() {
        Job<Test> deploy = job("deploy")
                .runsOn(TEST)
                .steps(run("make deploy").purpose(Purpose.verifies(SIGNATURE, PROVENANCE), Purpose.deploys("test")))
                .build();
        return workflow("deploy-test", Test.class)
                .on(push().branches("main"))
                .jobs(
                        deploy,
                        job("smoke")
                                .runsOn(TEST)
                                .needs(deploy)
                                .steps(run("make smoke").purpose(Purpose.attests(TEST_SUMMARY)))
                                .build())
                .build();
    }

    static Workflow<Live> deployLive() {
        return workflow("deploy-live", Live.class)
                .on(push().branches("main"))
                .jobs(job("deploy")
                        .runsOn(LIVE)
                        .steps(run("make deploy")
                                .purpose(Purpose.verifies(SIGNATURE, TEST_SUMMARY), Purpose.deploys("live")))
                        .build())
                .build();
    }
}
