package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.PullRequestJobs;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request that touches the Egress Proxy must pass. */
public final class EgressProxyPullRequest {
    private static final Component PROXY = Component.EGRESS_PROXY;

    private EgressProxyPullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        PullRequestJobs jobs = PullRequestJobs.of(PROXY);
        Job<Checks> lint = jobs.lintTypecheck();
        Job<Checks> unit = jobs.unitTests(lint);
        Job<Checks> redaction = jobs.installed(
                        jobs.untrusted("redaction-corpus", 20).needs(lint))
                .steps(Pnpm.script(PROXY, "test:redaction-corpus").name("Everything that must be redacted is"))
                .build();
        Job<Checks> outbound = jobs.installed(
                        jobs.untrusted("outbound-policy", 15).needs(lint))
                .steps(Pnpm.script(PROXY, "test:outbound-policy").name("Only what may leave leaves"))
                .build();
        Job<Checks> perf = perfChecks(jobs, unit);
        Job<Checks> security = jobs.securityScan();
        Job<Checks> policy = jobs.policyChecks();
        Job<Checks> images = jobs.buildPreviewImages(unit, policy);
        return jobs.workflowFor("Egress Proxy pull request")
                .jobs(jobs.changes().job(), lint, unit, redaction, outbound, perf, security, policy, images)
                .jobs(jobs.required(
                        List.of(lint, unit, redaction, outbound, perf, security, policy, images), List.of()))
                .build();
    }

    private static Job<Checks> perfChecks(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.untrusted("perf-checks", 40)
                .needs(unit)
                .steps(Source.withHistory())
                .steps(Pnpm.setup().get(0), Pnpm.setup().get(1))
                .steps(
                        run("""
                                base="$(git merge-base "$BASE_SHA" "$HEAD_SHA")"
                                git worktree add --detach "$RUNNER_TEMP/base" "$base"
                                for tree in "$RUNNER_TEMP/base" "$PWD"; do
                                  pnpm --dir "$tree" install --frozen-lockfile --filter './egress-proxy...'
                                  pnpm --dir "$tree" --filter ./egress-proxy run build
                                done
                                """)
                                .name("Build the base and the head")
                                .env("BASE_SHA", github().pullRequestBaseSha())
                                .env("HEAD_SHA", github().pullRequestHeadSha()),
                        run("""
                                # Base and head take turns on this runner, so that its noise meets both.
                                for round in 1 2 3 4 5; do
                                  k6 run --quiet --env TARGET="$RUNNER_TEMP/base" \\
                                    --summary-export "$RUNNER_TEMP/base-$round.json" egress-proxy/perf/load.js
                                  k6 run --quiet --env TARGET="$PWD" \\
                                    --summary-export "$RUNNER_TEMP/head-$round.json" egress-proxy/perf/load.js
                                done
                                """)
                                .name("Measure five pairs")
                                .because("The thresholds stand in load.js; k6 fails when one is crossed."),
                        run("node egress-proxy/perf/compare.mjs \"$RUNNER_TEMP\" --pairs 5 --max-median-ratio 1.10")
                                .name("Compare the medians"))
                .build();
    }
}
