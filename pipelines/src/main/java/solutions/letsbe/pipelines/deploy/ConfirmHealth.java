package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.cron;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.schedule;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;

/** Looks at the hosts every hour and signs since when what is live has been healthy. It deploys nothing. */
final class ConfirmHealth {
    private ConfirmHealth() {}

    /** The workflow. */
    static <C extends Checks, Z extends AnyZone & HoldsSecrets> Workflow<Z> define(
            Environment<C, Z> environment, Evidence says) {
        return workflow("confirm-health", environment.trusted())
                .on(schedule(cron("17 * * * *")))
                .name("Confirm health")
                .permissions(contents(READ))
                .concurrency(group("confirm-health-" + environment.name())
                        .because("Beside a deployment it finds digests that are not live everywhere, and says so."))
                .jobs(DeployJob.trusted(environment, "confirm", 15)
                        .steps(DeployJob.START_CLEAN, DeployJob.main())
                        .steps(environment.credentials().obtain())
                        .steps(
                                run(DeployScripts.CONFIRM_HEALTH).name("Look at the hosts"),
                                environment.credentials().release(),
                                run(DeployScripts.WRITE_SUMMARIES, "health", "healthy")
                                        .name("Write the summaries")
                                        .onlyIf(DeployJob.alsoAfterFailure()))
                        .steps(DeployJob.sign(environment, "Sign the summaries", "summaries", says))
                        .steps(DeployJob.keepSummaries())
                        .build())
                .build();
    }
}
