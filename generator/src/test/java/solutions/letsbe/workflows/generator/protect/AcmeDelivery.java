package solutions.letsbe.workflows.generator.protect;

import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.codeOwners;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;
import static solutions.letsbe.workflows.dsl.protection.Protections.settings;
import static solutions.letsbe.workflows.dsl.protection.Protections.tag;
import static solutions.letsbe.workflows.dsl.protection.Protections.team;
import static solutions.letsbe.workflows.dsl.protection.Protections.user;

import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.DeliveryProvider;
import solutions.letsbe.workflows.dsl.protection.MergeStyle;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;

/** A small delivery that uses everything that a protection can say. */
public final class AcmeDelivery implements DeliveryProvider {
    private static final Workflow<?> CI = workflow("ci")
            .on(pullRequest())
            .name("CI [all]")
            .jobs(job("test").runsOn("x").steps(run("true")).build())
            .build();

    @Override
    public List<Workflow<?>> workflows() {
        return List.of(CI);
    }

    @Override
    public List<RepositoryProtection> protections() {
        return List.of(define());
    }

    static RepositoryProtection define() {
        return protect("app")
                .because("The app.")
                .branches(
                        branch("main")
                                .requires(StatusContext.of(CI, "test", StatusEvent.PULL_REQUEST))
                                .pushBy(user("bot"), team("release"))
                                .forcePushBy(user("bot"))
                                .mergeBy(team("release"))
                                .bypassBy(user("bot"))
                                .approvals(2)
                                .blockOnCodeOwners()
                                .approvalsBesideCodeOwners(1)
                                .approvalsBy(team("a"), team("b"))
                                .blockOnRejectedReviews()
                                .blockOnReviewRequests()
                                .dismissStaleApprovals()
                                .ignoreStaleApprovals()
                                .blockOnOutdatedBranch()
                                .requireSignedCommits()
                                .noAdminOverride()
                                .protectFiles(".gitea/**", "keys/**")
                                .unprotectFiles("docs/**")
                                .because("Everything | at once."),
                        branch("holds/**").pushByDeployKeys().forcePushByDeployKeys(),
                        branch("open")
                                .pushByWriters()
                                .forcePushBy(team("release"))
                                .mergeBy(user("bot"))
                                .bypassBy(team("release"))
                                .approvalsBy(user("bot")),
                        branch("draft").pushByWriters().forcePushByPushers(),
                        branch("**"))
                .tags(tag("v*").by(team("release")).because("Releases."), tag("/^x.*$/"))
                .settings(settings(MergeStyle.SQUASH, MergeStyle.MERGE)
                        .deleteBranchAfterMerge()
                        .allowMaintainerEdit())
                .codeOwners(codeOwners("acme")
                        .twoReviewers("src/.*\\.key", team("a"), team("b"))
                        .owns("docs/.*", user("bot"))
                        .except("docs/x.*", user("bot")))
                .build();
    }
}
