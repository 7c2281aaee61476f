package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import java.util.List;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.workflows.dsl.Concurrency;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;

/**
 * Makes an environment what {@code release.yaml} at the head of main says: verifies everything again, deploys what is not live yet,
 * watches it, and signs what it saw. Run again it goes on where it stopped; with nothing to deploy it only looks.
 */
final class Deploy {
    private Deploy() {}

    /** Deployments and rollbacks of an environment, one at a time. */
    static Concurrency oneAtATime(Environment<?, ?> environment) {
        return group("deploy-" + environment.name())
                .because("One at a time, and none is ended half-way. Of those that wait Gitea keeps the newest.");
    }

    /** The workflow. */
    static <C extends Checks, Z extends AnyZone & HoldsSecrets> Workflow<Z> define(Environment<C, Z> environment) {
        return workflow("deploy", environment.trusted())
                .on(push().branches("main"))
                .name("Deploy")
                .permissions(contents(READ))
                .concurrency(oneAtATime(environment))
                .jobs(DeployJob.trusted(environment, "deploy", 120)
                        .steps(DeployJob.START_CLEAN, DeployJob.main())
                        .steps(run(DeployScripts.VERIFY_RELEASE)
                                .name("Verify everything again")
                                .env("REGISTRY_TOKEN", environment.secrets().registryPull())
                                .purpose(environment.verifiesNeeds(EvidenceKinds.SBOM)))
                        .steps(environment.credentials().obtain())
                        .steps(reconcile(environment)
                                .name("Make it live")
                                .env("REGISTRY_TOKEN", environment.secrets().registryPull())
                                .purpose(Purpose.deploys(environment.name())))
                        .steps(environment.credentials().release())
                        .steps(watched(environment.watch()).toArray(Deploy::steps))
                        .steps(DeployJob.sign(environment, "Sign the summaries", "summaries", environment.says()))
                        .steps(
                                DeployJob.keepSummaries(),
                                run(DeployScripts.SETTLED)
                                        .name("Nothing was refused")
                                        .because("What was refused does not hold up the rest, and is no success."))
                        .build())
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Step<AnyZone>[] steps(int length) {
        return new Step[length];
    }

    private static RunStep<AnyZone> reconcile(Environment<?, ?> environment) {
        RunStep<AnyZone> reconcile = run(DeployScripts.RECONCILE);
        return environment.watch() instanceof Watch.Canary canary
                ? reconcile.env("CANARY", "1").env("PROBE_URL", canary.probeUrl())
                : reconcile;
    }

    /** After a failure too: of what became live before it there is something to say. */
    private static List<Step<AnyZone>> watched(Watch watch) {
        if (watch instanceof Watch.Smoke smoke) {
            return List.of(
                    run(DeployScripts.SMOKE_TEST)
                            .name("Smoke tests")
                            .env("SMOKE", String.join("\n", smoke.answers()) + "\n"),
                    run(DeployScripts.WRITE_SUMMARIES, watch.suite(), "passed")
                            .name("Write the summaries")
                            .onlyIf(DeployJob.alsoAfterFailure()));
        }
        return List.of(run(DeployScripts.WRITE_SUMMARIES, watch.suite(), "live")
                .name("Write the summaries")
                .onlyIf(DeployJob.alsoAfterFailure()));
    }
}
