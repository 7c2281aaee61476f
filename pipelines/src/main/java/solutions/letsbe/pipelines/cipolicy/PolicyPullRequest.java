package solutions.letsbe.pipelines.cipolicy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.CiPolicyChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request to {@code ci-policy} must pass. People approve it; this finds what people overlook. */
public final class PolicyPullRequest {
    private PolicyPullRequest() {}

    /** The workflow. */
    public static Workflow<CiPolicyChecks> define() {
        Job<Checks> contents = job("contents")
                .runsOn(Runners.UNTRUSTED)
                .permissions(contents(READ))
                .timeoutMinutes(5)
                .steps(
                        Source.checkout(),
                        run(CiPolicyScripts.CHECK_POLICY).name("Keys, configuration, approvals, code owners"))
                .build();
        Job<Checks> workflows = job("workflows")
                .runsOn(Runners.UNTRUSTED)
                .permissions(contents(READ))
                .timeoutMinutes(10)
                .steps(
                        Source.checkout(),
                        run("gitea-workflows lint --gitea 1.27.3 --runner 3.3 approved .gitea")
                                .name("Workflows against Gitea's language")
                                .because(
                                        "The program comes with the image of the runner, never from the pull request."))
                .build();
        Job<Checks> scripts = job("scripts")
                .runsOn(Runners.UNTRUSTED)
                .permissions(contents(READ))
                .timeoutMinutes(10)
                .steps(
                        Source.checkout(),
                        run("git ls-files -z '*.sh' | xargs -0 --no-run-if-empty shellcheck -x -S style")
                                .name("Scripts"))
                .build();
        Job<Checks> required = job("required")
                .runsOn(Runners.UNTRUSTED)
                .onlyIf(always())
                .because("The one status that branch protection asks for. It always reports.")
                .permissions(Permissions.none())
                .timeoutMinutes(5)
                .steps(run("""
                        echo "$RESULTS"
                        [ "$RESULTS" = 'success success success' ]
                        """)
                        .name("Every job succeeded")
                        .env("RESULTS", format("{0} {1} {2}", contents.result(), workflows.result(), scripts.result())))
                .build();
        return workflow("policy-pr", CiPolicyChecks.class)
                .on(pullRequest())
                .name("Policy pull request")
                .permissions(contents(READ))
                .concurrency(group("policy-pr", github().ref()).cancelInProgress())
                .jobs(contents, workflows, scripts, required)
                .build();
    }
}
