package solutions.letsbe.pipelines.protection;

import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;
import static solutions.letsbe.workflows.dsl.protection.Protections.settings;
import static solutions.letsbe.workflows.dsl.protection.Protections.tag;

import solutions.letsbe.pipelines.cipolicy.PolicyPullRequest;
import solutions.letsbe.workflows.dsl.protection.MergeStyle;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;

/** What protects the signing key, the approved workflows, and what watches over all other repositories. */
public final class CiPolicyProtection {
    private static final StatusContext REQUIRED =
            StatusContext.of(PolicyPullRequest.define(), "required", StatusEvent.PULL_REQUEST);

    private CiPolicyProtection() {}

    /** The protection. */
    public static RepositoryProtection define() {
        return protect("ci-policy")
                .because("Signs, and holds the workflows that were approved for the other repositories.")
                .branches(
                        branch("main")
                                .mergeBy(Members.MERGE_BOT)
                                .requires(REQUIRED)
                                .approvals(2)
                                .approvalsBy(Members.SECURITY_A, Members.SECURITY_B)
                                .blockOnRejectedReviews()
                                .blockOnReviewRequests()
                                .dismissStaleApprovals()
                                .ignoreStaleApprovals()
                                .blockOnOutdatedBranch()
                                .noAdminOverride()
                                .protectFiles(".gitea/**", "keys/**")
                                .because(
                                        "Its workflows run with the signing key, so neither they nor the public keys change by a pull request; docs/protection.md says how they do."),
                        branch("**").because("Who pushes a branch here can read the signing key, so nobody does."))
                .tags(tag("**").because("Nothing here is released by a tag."))
                .settings(settings(MergeStyle.MERGE).deleteBranchAfterMerge())
                .build();
    }
}
