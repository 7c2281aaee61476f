package solutions.letsbe.pipelines.image;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;

import java.util.List;
import java.util.function.Function;
import solutions.letsbe.pipelines.actions.DockerSetupBuildx;
import solutions.letsbe.pipelines.deploy.DeployScripts;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.scan.ScanScripts;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.OnMain;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.supply.EvidenceArtifact;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.supply.PolicyKeys;
import solutions.letsbe.pipelines.supply.Registry;
import solutions.letsbe.pipelines.supply.SignatureRequest;
import solutions.letsbe.pipelines.supply.SupplyScripts;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.WorkflowBuilder;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * The workflow of a component with an image on main: checked again, built once, described, signed, deployed to the development
 * environment by digest. On a hotfix branch it ends with the description: a hotfix is signed when its tag is released.
 */
public final class ImageOnMain {
    private final Component component;
    private final ComponentJobs<Letsbe> jobs;

    private ImageOnMain(Component component, ComponentJobs<Letsbe> jobs) {
        this.component = component;
        this.jobs = jobs;
    }

    /** The workflow of a component with these checks, of which only those that decide run here. */
    public static Workflow<Letsbe> of(
            Component component, Function<ComponentJobs<Letsbe>, ComponentChecks<Letsbe>> checksOf) {
        ComponentJobs<Letsbe> jobs = ComponentJobs.ofPush(component, Runners.BUILD);
        List<Job<Letsbe>> checks = checksOf.apply(jobs).deciding();
        ImageOnMain image = new ImageOnMain(component, jobs);
        Built built = image.build(checks);
        Job<Letsbe> evidence = image.evidence(built);
        Job<Letsbe> request = SignatureRequest.job()
                .needs(evidence)
                .onlyIf(onMain())
                .steps(Source.checkout(), SignatureRequest.step(component))
                .build();
        WorkflowBuilder<Letsbe> workflow =
                OnMain.workflowFor(component, Letsbe.class).jobs(checks.get(0));
        checks.stream().skip(1).forEach(workflow::jobs);
        return workflow.jobs(built.job(), evidence, request, image.deployDev(built, request))
                .build();
    }

    private static Expr<Boolean> onMain() {
        return github().ref().eq("refs/heads/main");
    }

    /**
     * A job that has built an image.
     *
     * @param digest what the registry calls it
     * @param inputs the hash of what it was built from
     */
    private record Built(Job<Letsbe> job, Expr<String> digest, Expr<String> inputs) {}

    private Built build(List<Job<Letsbe>> checks) {
        RunStep<AnyZone> hash = run(
                        SupplyScripts.INPUTS_HASH, component.inputs().toArray(String[]::new))
                .name("Name what it is built from")
                .id("inputs")
                .env("COMMIT", github().sha())
                .writes("inputs");
        RunStep<AnyZone> build = run(SupplyScripts.BUILD_IMAGE, "push", component.folder())
                .name("Build and push the image")
                .id("image")
                .env("COMMIT", github().sha())
                .env("INPUTS", hash.output("inputs"))
                .env("REGISTRY", Registry.NAMESPACE)
                .writes("digest");
        JobWithoutSteps<Letsbe> job = jobs.job("build", 45);
        checks.forEach(each -> job.needs(each));
        Expr<String> digest = job.output("digest", build.output("digest"));
        Expr<String> inputs = job.output("inputs", hash.output("inputs"));
        return new Built(
                job.steps(Source.checkout())
                        .steps(Registry.login(Registry.BUILDER, Secrets.REGISTRY_PUSH_TOKEN))
                        .steps(step(DockerSetupBuildx.builder().build()).name("Set up Buildx"), hash, build)
                        .build(),
                digest,
                inputs);
    }

    /** What the image is made of and where it comes from, for {@code ci-policy} to prove and attest. */
    private Job<Letsbe> evidence(Built built) {
        String folder = EvidenceArtifact.FOLDER;
        return jobs.job("evidence", 20)
                .steps(Source.withHistory())
                .steps(Registry.login(Registry.BUILDER, Secrets.REGISTRY_PUSH_TOKEN))
                .steps(
                        run(SupplyScripts.WRITE_SBOMS, component.folder(), folder)
                                .name("Say what it is made of")
                                .env("REGISTRY", Registry.NAMESPACE)
                                .env("DIGEST", built.digest()),
                        jobs.trustedRules(),
                        run(ScanScripts.IMAGE, folder + "/sbom.cdx.json").name("Known vulnerabilities of the image"),
                        run(SupplyScripts.WRITE_PROVENANCE, component.folder(), folder)
                                .name("Say where it comes from")
                                .env("DIGEST", built.digest())
                                .env("INPUTS", built.inputs())
                                .env("COMMIT", github().sha())
                                .env("SERVER_URL", github().serverUrl())
                                .env("REPOSITORY", github().repository())
                                .env("REF", github().ref())
                                .env("RUN_ID", github().runId()),
                        EvidenceArtifact.upload())
                .build();
    }

    private Job<Letsbe> deployDev(Built built, Job<Letsbe> request) {
        return job("deploy-dev")
                .runsOn(Runners.DEPLOY_DEV)
                .needs(request)
                .onlyIf(onMain())
                .permissions(contents(READ))
                .timeoutMinutes(30)
                .concurrency(
                        group("deploy-dev-" + component.folder()).because("One at a time, and none is ended half-way."))
                .steps(Source.checkout(), PolicyKeys.checkout())
                .steps(Registry.login(Registry.BUILDER, Secrets.REGISTRY_PUSH_TOKEN))
                .steps(run(SupplyScripts.WAIT_FOR_SIGNATURE, component.folder())
                        .name("Wait for the signature and verify it")
                        .because("At most ten minutes: the one wait that a job may do.")
                        .env("DIGEST", built.digest())
                        .env("COMMIT", github().sha())
                        .env("INPUTS", built.inputs())
                        .env("KEYS", PolicyKeys.FOLDER)
                        .env("REGISTRY", Registry.NAMESPACE)
                        .purpose(Purpose.verifies(
                                EvidenceKinds.SIGNATURE, EvidenceKinds.PROVENANCE, EvidenceKinds.SBOM)))
                .steps(run(DeployScripts.PUT_KEY)
                        .name("Take the key of the hosts")
                        .env("DEPLOY_KEY", Secrets.DEV_DEPLOY_KEY))
                .steps(
                        run(ImageScripts.DEPLOY_DEV, component.folder())
                                .name("Make it live")
                                .env("DIGEST", built.digest())
                                .env("REGISTRY", Registry.NAMESPACE)
                                .env("HOSTS", vars("DEV_HOSTS"))
                                .env("KNOWN_HOSTS", "deploy/dev/known_hosts")
                                .purpose(Purpose.deploys("dev")),
                        run(DeployScripts.REMOVE_KEY).name("Give the key back").onlyIf(always()))
                .build();
    }
}
