package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Contexts.runner;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.and;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import solutions.letsbe.pipelines.actions.Checkout;
import solutions.letsbe.pipelines.actions.UploadArtifact;
import solutions.letsbe.pipelines.supply.Registry;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.Runner;

/** What the jobs of a deploy repository have in common. */
final class DeployJob {
    /** The account that pulls images. */
    private static final String PULLER = "deploy";

    private DeployJob() {}

    /** A job that knows its environment: what is needed there, whose keys count, and what is held. */
    static <Z extends AnyZone> JobWithoutSteps<Z> of(
            Environment<?, ?> environment, Runner<Z> runner, String id, int minutes) {
        return job(id).runsOn(runner)
                .permissions(contents(READ))
                .timeoutMinutes(minutes)
                .env("ENVIRONMENT", environment.name())
                .env("COMPONENTS", Environment.components())
                .env("NEEDED", environment.needed())
                .env("KEYS", "keys")
                .env("HOLDS", "origin/holds");
    }

    /** The same, for a job that reaches the hosts. */
    static <Z extends AnyZone & HoldsSecrets> JobWithoutSteps<Z> trusted(
            Environment<?, Z> environment, String id, int minutes) {
        return of(environment, environment.runner(), id, minutes)
                .env("HOSTS", String.join(" ", environment.hosts()))
                .env("KNOWN_HOSTS", "known_hosts")
                .env("REGISTRY", Registry.NAMESPACE)
                .env("REGISTRY_USER", PULLER)
                .env("RUN_URL", runUrl());
    }

    private static Expr<String> runUrl() {
        return format("{0}/{1}/actions/runs/{2}", github().serverUrl(), github().repository(), github().runId());
    }

    /** What stands on main, with every other branch, as the holds have one of their own. */
    static ActionStep<AnyZone, Checkout.Outputs> main() {
        return step(Checkout.builder()
                        .ref("main")
                        .fetchDepth(0)
                        .persistCredentials(false)
                        .build())
                .name("Release, keys and scripts of main");
    }

    /** Takes away what another job may have left on the runner, so that nothing but this job's own findings is signed. */
    static final RunStep<AnyZone> START_CLEAN =
            run("rm -rf \"$RUNNER_TEMP/release\" \"$RUNNER_TEMP/summaries\" \"$RUNNER_TEMP/holds\" \"$RUNNER_TEMP/deploy-key\"")
                    .name("Start clean");

    /** After a failure too, but never without {@link #START_CLEAN}: of what succeeded before the failure there is something to say. */
    static Expr<Boolean> alsoAfterFailure() {
        return and(always(), START_CLEAN.conclusion().is("success"));
    }

    /** Signs the statements of a folder below the runner's temporary one. */
    static <Z extends AnyZone & HoldsSecrets> RunStep<Z> sign(
            Environment<?, Z> environment, String name, String folder, Evidence first, Evidence... more) {
        return run(DeployScripts.SIGN_STATEMENTS, folder)
                .name(name)
                .onlyIf(alsoAfterFailure())
                .env("COSIGN_PRIVATE_KEY", environment.secrets().evidenceKey())
                .env("COSIGN_PASSWORD", environment.secrets().evidenceKeyPassword())
                .purpose(Purpose.attests(first, more));
    }

    /** Keeps the signed summaries, which {@code propose-promotion} looks for by this name. */
    static ActionStep<AnyZone, UploadArtifact.Outputs> keepSummaries() {
        return step(UploadArtifact.builder()
                        .path(format("{0}/summaries", runner().temp()))
                        .name("summaries")
                        .ifNoFilesFound(UploadArtifact.IfNoFilesFound.IGNORE)
                        .build())
                .name("Keep the summaries")
                .onlyIf(alsoAfterFailure());
    }
}
