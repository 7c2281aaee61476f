package solutions.letsbe.pipelines.protection;

import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.codeOwners;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;
import static solutions.letsbe.workflows.dsl.protection.Protections.settings;
import static solutions.letsbe.workflows.dsl.protection.Protections.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.pipelines.cipolicy.WorkflowIntegrity;
import solutions.letsbe.pipelines.component.EgressProxyPullRequest;
import solutions.letsbe.pipelines.component.HubPullRequest;
import solutions.letsbe.pipelines.component.MobilePullRequest;
import solutions.letsbe.pipelines.component.ProvisionerPullRequest;
import solutions.letsbe.pipelines.component.SafetyWrapperPullRequest;
import solutions.letsbe.pipelines.component.WebsitePullRequest;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.CodeOwners;
import solutions.letsbe.workflows.dsl.protection.MergeStyle;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;
import solutions.letsbe.workflows.dsl.protection.TagRule;

/** What protects the monorepo. */
public final class LetsbeProtection {
    /** The scoped workflow of ci-policy, which no pull request can edit. */
    private static final StatusContext WORKFLOW_INTEGRITY = StatusContext.of(
                    WorkflowIntegrity.define(), "compare", StatusEvent.PULL_REQUEST)
            .scopedIn("letsbe/ci-policy");

    private LetsbeProtection() {}

    /** The protection. */
    public static RepositoryProtection define() {
        return protect("letsbe")
                .because("The monorepo: what is merged here is built, signed and deployed to dev.")
                .branches(
                        reviewed("main").because("Every merge is built once and is what promotions later carry."),
                        reviewed("hotfix/**").because("A hotfix is held to what main is held to."))
                .tags(
                        release("hub/v*"),
                        release("safety/v*").because("Safety Wrapper and Egress Proxy ship together."),
                        release("provisioner/v*"))
                .settings(settings(MergeStyle.SQUASH, MergeStyle.MERGE).deleteBranchAfterMerge())
                .codeOwners(owners())
                .build();
    }

    private static BranchRule reviewed(String pattern) {
        return branch(pattern)
                .requires(statuses())
                .approvals(2)
                .blockOnCodeOwners()
                .approvalsBesideCodeOwners(1)
                .blockOnRejectedReviews()
                .blockOnReviewRequests()
                .dismissStaleApprovals()
                .ignoreStaleApprovals()
                .blockOnOutdatedBranch()
                .noAdminOverride();
    }

    /** One status of each component, and the one that watches over their workflows. */
    private static List<StatusContext> statuses() {
        List<StatusContext> statuses = new ArrayList<>(Stream.of(
                        HubPullRequest.define(),
                        SafetyWrapperPullRequest.define(),
                        EgressProxyPullRequest.define(),
                        ProvisionerPullRequest.define(),
                        MobilePullRequest.define(),
                        WebsitePullRequest.define())
                .map(workflow -> StatusContext.of(workflow, "required", StatusEvent.PULL_REQUEST))
                .toList());
        statuses.add(WORKFLOW_INTEGRITY);
        return statuses;
    }

    private static TagRule release(String pattern) {
        return tag(pattern).by(Members.RELEASE_MANAGERS).because("Releases the digest of its commit.");
    }

    /** The critical paths: each needs somebody of either team. */
    private static CodeOwners owners() {
        CodeOwners owners = codeOwners(Members.ORGANISATION);
        for (String path : List.of("safety-wrapper/.*", "egress-proxy/.*", "provisioner/scripts/credentials.*")) {
            owners = owners.twoReviewers(path, Members.SECURITY_A, Members.SECURITY_B);
        }
        return owners;
    }
}
