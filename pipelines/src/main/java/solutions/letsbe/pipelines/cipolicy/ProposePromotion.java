package solutions.letsbe.pipelines.cipolicy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.proposes;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.verifies;

import java.util.List;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.zone.CiPolicy;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.Input;

/**
 * Proposes that an environment gets a digest: a pull request from the promoter's fork, with all the evidence that the environment's
 * own check will ask for. Nobody says which digest: it is the one that the environment before has shown to work.
 */
final class ProposePromotion {
    private static final String FOLDER = "promotion";

    /** What a digest needs in each environment, as its own check is told: an age of seven days, of 72 hours, two hours of health. */
    private static final String NEEDED = """
            staging signature provenance
            prod-eu signature provenance staging/smoke:604800
            prod-us signature provenance prod-eu/canary prod-eu/health:259200:7200
            """;

    private ProposePromotion() {}

    /** The workflow. */
    static Workflow<CiPolicy> define() {
        List<String> components = SignedRuns.ids();
        Choice component = Choice.of(
                        "component",
                        components.get(0),
                        components.subList(1, components.size()).toArray(String[]::new))
                .description("What is promoted")
                .required();
        Choice environment = Choice.of("environment", "staging", "prod-eu", "prod-us")
                .description("Where to")
                .required();
        Input<String> release = Input.text("release")
                .description("For staging: a release's tag, as hub/v1.2.3; nothing for what main built last");
        return workflow("propose-promotion", CiPolicy.class)
                .on(workflowDispatch(component, environment, release))
                .name("Propose promotion")
                .runName(format("Promote {0} to {1}", component.value(), environment.value()))
                .permissions(contents(READ))
                .concurrency(group("propose", component.value(), environment.value()))
                .jobs(job("propose")
                        .runsOn(Runners.POLICY)
                        .permissions(contents(READ))
                        .timeoutMinutes(15)
                        .env("ENVIRONMENT", environment.value())
                        .env("COMPONENT", component.value())
                        .env("RELEASE", release.value())
                        .env("OWNER", "letsbe")
                        .env("REPOSITORY", SignedRuns.REPOSITORY)
                        .env("API_URL", github().apiUrl())
                        .env("SERVER_URL", github().serverUrl())
                        .steps(
                                PolicySource.withHistory(),
                                run(CiPolicyScripts.FIND_DIGEST, FOLDER)
                                        .name("Find the digest")
                                        .env("RUN_KINDS", SignedRuns.table())
                                        .env("LATER_JOBS", SignedRuns.LATER_JOBS)
                                        .env("KEYS_ROOT", PolicyFiles.KEYS)
                                        .env("RUN_READER_TOKEN", Secrets.RUN_READER_TOKEN),
                                run(CiPolicyScripts.FETCH_BUNDLES, FOLDER)
                                        .name("Fetch signature and provenance")
                                        .env("REGISTRY", PolicyFiles.REGISTRY)
                                        .env("REGISTRY_USER", PolicyFiles.SIGNER)
                                        .env("KEYS", PolicyFiles.IMAGE_KEYS)
                                        .env("REGISTRY_TOKEN", Secrets.REGISTRY_SIGN_TOKEN)
                                        .purpose(verifies(EvidenceKinds.SIGNATURE, EvidenceKinds.PROVENANCE)),
                                run(CiPolicyScripts.PROPOSE_PROMOTION, FOLDER)
                                        .name("Open or update the pull request")
                                        .env("NEEDED_BY_ENVIRONMENT", NEEDED)
                                        .env("COMPONENTS", String.join(" ", SignedRuns.ids()))
                                        .env("KEYS_ROOT", PolicyFiles.KEYS)
                                        .env("BOT", PolicyFiles.PROMOTER)
                                        .env("PROMOTE_BOT_TOKEN", Secrets.PROMOTE_BOT_TOKEN)
                                        .purpose(
                                                proposes("deploy-staging"),
                                                proposes("deploy-prod-eu"),
                                                proposes("deploy-prod-us")))
                        .build())
                .build();
    }
}
