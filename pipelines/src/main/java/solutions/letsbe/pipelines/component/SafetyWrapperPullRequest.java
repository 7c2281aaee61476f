package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.PullRequestJobs;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request that touches the Safety Wrapper must pass. */
public final class SafetyWrapperPullRequest {
    private static final Component WRAPPER = Component.SAFETY_WRAPPER;

    private SafetyWrapperPullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        PullRequestJobs jobs = PullRequestJobs.of(WRAPPER);
        Job<Checks> lint = jobs.lintTypecheck();
        Job<Checks> unit = jobs.unitTests(lint);
        Job<Checks> hooks = hookIntegration(jobs, unit);
        Job<Checks> next = hookIntegrationNext(jobs, unit);
        Job<Checks> invariants = invariants(jobs, lint);
        Job<Checks> security = jobs.securityScan();
        Job<Checks> policy = jobs.policyChecks();
        Job<Checks> images = jobs.buildPreviewImages(unit, policy);
        return jobs.workflowFor("Safety Wrapper pull request")
                .jobs(jobs.changes().job(), lint, unit, hooks, next, invariants, security, policy, images)
                .jobs(jobs.required(List.of(lint, unit, hooks, invariants, security, policy, images), List.of(next)))
                .build();
    }

    private static Job<Checks> hookIntegration(PullRequestJobs jobs, Job<Checks> unit) {
        Axis<String> release = axis("openclaw", "pinned", "previous");
        return jobs.installed(jobs.untrusted("hook-integration", 25)
                        .needs(unit)
                        .name(format("hook-integration ({0})", release.value()))
                        .matrix(matrix(release))
                        .failFast(false))
                .steps(against("$OPENCLAW_RELEASE").env("OPENCLAW_RELEASE", release.value()))
                .build();
    }

    private static Job<Checks> hookIntegrationNext(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.installed(jobs.untrusted("hook-integration-next", 25)
                        .needs(unit)
                        .because("What comes next may break us; required waits for it and does not count it."))
                .steps(against("next"))
                .build();
    }

    private static RunStep<AnyZone> against(String release) {
        return run("""
                trap 'docker compose --file safety-wrapper/test/compose.yaml --profile "%s" down --volumes' EXIT
                # openclaw-releases.env names tag and digest of each release.
                docker compose --env-file safety-wrapper/test/openclaw-releases.env \\
                  --file safety-wrapper/test/compose.yaml --profile "%s" up --wait --wait-timeout 120
                pnpm --filter ./safety-wrapper run test:hooks
                """.formatted(release, release)).name("Hooks against OpenClaw");
    }

    private static Job<Checks> invariants(PullRequestJobs jobs, Job<Checks> lint) {
        return jobs.installed(jobs.untrusted("invariants", 20).needs(lint))
                .steps(
                        Pnpm.script(WRAPPER, "test:redaction-invariants").name("Redaction: no secret survives"),
                        Pnpm.script(WRAPPER, "test:gating-invariants").name("Gating: denied unless allowed"),
                        run("pnpm test:security-invariants").name("Invariants of the whole workspace"))
                .build();
    }
}
