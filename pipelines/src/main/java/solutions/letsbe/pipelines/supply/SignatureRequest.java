package solutions.letsbe.pipelines.supply;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Gitea;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** Asking {@code ci-policy} to sign. All that is said is a run: what is signed it reads for itself. */
public final class SignatureRequest {
    private SignatureRequest() {}

    /** The job that asks, without steps yet. */
    public static JobWithoutSteps<Letsbe> job() {
        return Gitea.job("request-signature")
                .runsOn(Runners.BUILD)
                .permissions(contents(READ))
                .timeoutMinutes(5)
                .because("ci-policy proves this run for itself; what is said here is no evidence.");
    }

    /** The step that asks; the code must be there. */
    public static RunStep<Letsbe> step(Component component) {
        return run(SupplyScripts.REQUEST_SIGNATURE, component.folder())
                .name("Ask ci-policy to sign")
                .env("API_URL", github().apiUrl())
                .env("RUN_ID", github().runId())
                .env("SIGN_REQUEST_TOKEN", Secrets.SIGN_REQUEST_TOKEN)
                .purpose(Purpose.requests("ci-policy", "sign"));
    }
}
