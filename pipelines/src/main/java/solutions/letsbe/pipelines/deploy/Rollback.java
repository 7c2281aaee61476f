package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;

/** Goes back to a digest that was live before, and holds what was gone back from, so that no merge brings it back. */
final class Rollback {
    private Rollback() {}

    /** The workflow. */
    static <C extends Checks, Z extends AnyZone & HoldsSecrets> Workflow<Z> define(Environment<C, Z> environment) {
        List<String> names =
                Environment.deployable().stream().map(Component::folder).toList();
        Choice component = Choice.of(
                        "component",
                        names.get(0),
                        names.subList(1, names.size()).toArray(String[]::new))
                .description("What goes back")
                .required();
        Input<String> digest = Input.text("digest")
                .description("The digest to go back to, which was live here before")
                .required();
        Input<String> reason = Input.text("reason")
                .description("What is wrong with what is live, in one line")
                .required();
        return workflow("rollback", environment.trusted())
                .on(workflowDispatch(component, digest, reason))
                .name("Rollback")
                .runName(format("Roll {0} back", component.value()))
                .permissions(contents(READ))
                .concurrency(Deploy.oneAtATime(environment))
                .jobs(DeployJob.trusted(environment, "rollback", 45)
                        .env("COMPONENT", component.value())
                        .env("DIGEST", digest.value())
                        .env("REASON", reason.value())
                        .env("ACTOR", github().actor())
                        .steps(DeployJob.START_CLEAN, DeployJob.main())
                        .steps(environment.credentials().obtain())
                        .steps(run(DeployScripts.PREPARE_ROLLBACK)
                                .name("May it go back?")
                                .env("REGISTRY_TOKEN", environment.secrets().registryPull())
                                .purpose(Purpose.verifies(
                                        EvidenceKinds.SIGNATURE,
                                        EvidenceKinds.PROVENANCE,
                                        EvidenceKinds.SBOM,
                                        EvidenceKinds.LIVE_BEFORE)))
                        .steps(run(DeployScripts.DEPLOY_COMPOSE)
                                .name("Go back")
                                .because("Before the hold is written: what is broken is mended first.")
                                .env("REGISTRY_TOKEN", environment.secrets().registryPull())
                                .purpose(Purpose.deploys(environment.name())))
                        .steps(
                                environment.credentials().release(),
                                run(DeployScripts.WRITE_SUMMARIES, "rollback", "rolled-back")
                                        .name("Write the summary"))
                        .steps(DeployJob.sign(environment, "Sign the holds", "holds", EvidenceKinds.HOLD))
                        .steps(run(DeployScripts.PUSH_HOLDS, "holds")
                                .name("Publish the holds")
                                .because("Also if a host did not go back: what is held must not come again.")
                                .onlyIf(DeployJob.alsoAfterFailure())
                                .env("HOLDS_KEY", environment.secrets().holdsKey())
                                .env(
                                        "HOLDS_REMOTE",
                                        "git@code.letsbe.solutions:letsbe/deploy-" + environment.name() + ".git"))
                        .steps(DeployJob.sign(environment, "Sign the summary", "summaries", EvidenceKinds.ROLLBACK))
                        .steps(DeployJob.keepSummaries())
                        .build())
                .build();
    }
}
