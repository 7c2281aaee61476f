package solutions.letsbe.pipelines.protection;

import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;
import static solutions.letsbe.workflows.dsl.protection.Protections.settings;
import static solutions.letsbe.workflows.dsl.protection.Protections.tag;

import solutions.letsbe.pipelines.deploy.Environment;
import solutions.letsbe.pipelines.deploy.Environments;
import solutions.letsbe.pipelines.deploy.VerifyPromotion;
import solutions.letsbe.workflows.dsl.protection.MergeStyle;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;

/**
 * What protects the repository of an environment. Its secrets are that environment's, and every job of a branch in it can read
 * them: so nobody writes there, and a promotion comes from a fork.
 */
public final class DeployProtection {
    private DeployProtection() {}

    /** Staging: one approval. */
    public static RepositoryProtection staging() {
        return of(Environments.STAGING, "What runs in staging.");
    }

    /** Production in the EU: two approvals. */
    public static RepositoryProtection prodEu() {
        return of(Environments.PROD_EU, "What runs in production in the EU.");
    }

    /** Production in the US: two approvals. */
    public static RepositoryProtection prodUs() {
        return of(Environments.PROD_US, "What runs in production in the US.");
    }

    private static <C extends Checks, Z extends AnyZone & HoldsSecrets> RepositoryProtection of(
            Environment<C, Z> environment, String what) {
        StatusContext verified =
                StatusContext.of(VerifyPromotion.define(environment), "verify", StatusEvent.PULL_REQUEST);
        return protect("deploy-" + environment.name())
                .because(what + " No person may write; a promotion is a pull request from the bot's fork.")
                .branches(
                        branch("main")
                                .mergeBy(Members.MERGE_BOT)
                                .requires(verified)
                                .approvals(environment.approvals())
                                .approvalsBy(Members.RELEASE_MANAGERS)
                                .blockOnRejectedReviews()
                                .blockOnReviewRequests()
                                .dismissStaleApprovals()
                                .ignoreStaleApprovals()
                                .blockOnOutdatedBranch()
                                .noAdminOverride()
                                .protectFiles(".gitea/**", "keys/**", "known_hosts")
                                .because("A merge deploys. The approvals are the manual gate."),
                        branch("holds")
                                .pushByDeployKeys()
                                .noAdminOverride()
                                .because("Signed refusals of a digest, pushed by a rollback with its deploy key."),
                        branch("**")
                                .noAdminOverride()
                                .because(
                                        "Who pushes a branch here can read the environment's secrets, so nobody does."))
                .tags(tag("**").because("Nothing here is released by a tag."))
                .settings(settings(MergeStyle.MERGE))
                .build();
    }
}
