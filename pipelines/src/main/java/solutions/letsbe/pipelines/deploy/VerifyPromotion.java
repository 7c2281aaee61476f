package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import solutions.letsbe.pipelines.actions.Checkout;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;

/**
 * Verifies a promotion before it is merged, without any secret.
 *
 * <p>It comes from the bot's fork, and what Gitea runs is the workflow of that commit. So a promotion could bring a workflow that says
 * yes to everything; but then it changes {@code .gitea/**}, which the protection of main blocks, and people see it. What it merges is
 * verified once more by {@link Deploy}.
 */
public final class VerifyPromotion {
    private VerifyPromotion() {}

    /** The workflow. */
    public static <C extends Checks, Z extends AnyZone & HoldsSecrets> Workflow<C> define(
            Environment<C, Z> environment) {
        return workflow("verify", environment.checks())
                .on(pullRequest().branches("main"))
                .name("Verify promotion")
                .permissions(contents(READ))
                .concurrency(group("verify", github().ref()).cancelInProgress())
                .jobs(DeployJob.of(environment, Runners.UNTRUSTED, "verify", 10)
                        .steps(
                                DeployJob.main().because("What verifies comes from main, never from the pull request."),
                                step(Checkout.builder()
                                                .path("promotion")
                                                .fetchDepth(0)
                                                .persistCredentials(false)
                                                .build())
                                        .name("The promotion, as data")
                                        .because("Its files are read from git; nothing of it is run."),
                                run(DeployScripts.VERIFY_PROMOTION, "promotion")
                                        .name("Verify the promotion")
                                        .env("BASE_SHA", github().pullRequestBaseSha())
                                        .env("HEAD_SHA", github().pullRequestHeadSha())
                                        .purpose(environment.verifiesNeeds()))
                        .build())
                .build();
    }
}
