package solutions.letsbe.pipelines.cipolicy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.scopedWorkflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import solutions.letsbe.pipelines.zone.CiPolicyChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Workflow;

/**
 * Keeps a pull request from changing what checks it: a scoped workflow, which Gitea reads from {@code ci-policy} and no pull request
 * can edit.
 *
 * <p>It has no filter and no concurrency group, so that it always reports: a run that another one ended would leave a failure behind.
 */
public final class WorkflowIntegrity {
    private WorkflowIntegrity() {}

    /** The workflow. */
    public static Workflow<CiPolicyChecks> define() {
        return scopedWorkflow("workflow-integrity", CiPolicyChecks.class)
                .on(pullRequest())
                .name("Workflow integrity")
                .permissions(contents(READ))
                .jobs(job("compare")
                        .runsOn(Runners.UNTRUSTED)
                        .onlyIf(github().repository().is(SignedRuns.REPOSITORY))
                        .because(
                                "Elsewhere it is skipped, which counts as success: the other repositories protect .gitea/** themselves.")
                        .permissions(contents(READ))
                        .timeoutMinutes(5)
                        .steps(
                                run("""
                                        git init --quiet policy
                                        git -C policy fetch --quiet --no-tags "$SERVER_URL/letsbe/ci-policy" refs/heads/main
                                        git -C policy checkout --quiet --detach FETCH_HEAD
                                        """)
                                        .name("Get what is approved")
                                        .because(
                                                "Without a token: everybody who reaches the instance may read ci-policy, forks' runs too.")
                                        .env("SERVER_URL", github().serverUrl()),
                                run(CiPolicyScripts.COMPARE_WORKFLOWS.below("policy"))
                                        .name("Compare with the head")
                                        .because("Nothing of the head is checked out or run.")
                                        .env("POLICY", "policy")
                                        .env("REPOSITORY", github().repository())
                                        .env("HEAD_SHA", github().pullRequestHeadSha())
                                        .env("SERVER_URL", github().serverUrl())
                                        .env("READ_TOKEN", github().token()))
                        .build())
                .build();
    }
}
