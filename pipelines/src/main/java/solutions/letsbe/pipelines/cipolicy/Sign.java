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
import static solutions.letsbe.workflows.dsl.purpose.Purpose.attests;

import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.zone.CiPolicy;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Input;

/**
 * Signs what a run of the monorepo built.
 *
 * <p>It takes the run's id and never a digest: whoever holds the monorepo's secrets can ask for a signature, and cannot say of what.
 * Both inputs are text that anybody may have written, which the script checks before it uses it.
 */
final class Sign {
    private static final String PROOF = "proof";

    private Sign() {}

    /** The workflow. */
    static Workflow<CiPolicy> define() {
        Input<String> runId = Input.text("run_id")
                .description("The run of letsbe/letsbe that built it")
                .required();
        Input<String> component = Input.text("component")
                .description("The component that it built")
                .required();
        return workflow("sign", CiPolicy.class)
                .on(workflowDispatch(runId, component))
                .name("Sign")
                .runName(format("Sign {0} of run {1}", component.value(), runId.value()))
                .permissions(contents(READ))
                .concurrency(group("sign", component.value(), runId.value())
                        .because("A second request for the same run waits, and then finds everything signed."))
                .jobs(job("sign")
                        .runsOn(Runners.POLICY)
                        .permissions(contents(READ))
                        .timeoutMinutes(10)
                        .steps(
                                PolicySource.withHistory(),
                                run(CiPolicyScripts.PROVE_RUN, PROOF)
                                        .name("Prove the run")
                                        .because(
                                                "It asks the API what the run was, and reads the digest from the run's own artifact.")
                                        .env("RUN_ID", runId.value())
                                        .env("COMPONENT", component.value())
                                        .env("REPOSITORY", SignedRuns.REPOSITORY)
                                        .env("RUN_KINDS", SignedRuns.table())
                                        .env("LATER_JOBS", SignedRuns.LATER_JOBS)
                                        .env("API_URL", github().apiUrl())
                                        .env("RUN_READER_TOKEN", Secrets.RUN_READER_TOKEN),
                                run(CiPolicyScripts.CHECK_EVIDENCE, PROOF)
                                        .name("Check the evidence")
                                        .env("REPOSITORY", SignedRuns.REPOSITORY)
                                        .env("SERVER_URL", github().serverUrl()),
                                run(CiPolicyScripts.SIGN_IMAGE, PROOF)
                                        .name("Sign and attest")
                                        .env("REPOSITORY", SignedRuns.REPOSITORY)
                                        .env("REGISTRY", PolicyFiles.REGISTRY)
                                        .env("REGISTRY_USER", PolicyFiles.SIGNER)
                                        .env("SIGNING_CONFIG", PolicyFiles.SIGNING_CONFIG)
                                        .env("TRUSTED_ROOT", PolicyFiles.TRUSTED_ROOT)
                                        .env("KEYS", PolicyFiles.IMAGE_KEYS)
                                        .env("REGISTRY_TOKEN", Secrets.REGISTRY_SIGN_TOKEN)
                                        .env("COSIGN_PRIVATE_KEY", Secrets.SIGNING_KEY)
                                        .env("COSIGN_PASSWORD", Secrets.SIGNING_KEY_PASSWORD)
                                        .purpose(attests(
                                                EvidenceKinds.SIGNATURE, EvidenceKinds.PROVENANCE, EvidenceKinds.SBOM)))
                        .build())
                .build();
    }
}
