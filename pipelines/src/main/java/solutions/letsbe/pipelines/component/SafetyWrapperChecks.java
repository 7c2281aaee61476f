package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What the Safety Wrapper must pass. */
final class SafetyWrapperChecks {
    private static final Component WRAPPER = Component.SAFETY_WRAPPER;

    private SafetyWrapperChecks() {}

    static <Z extends AnyZone> ComponentChecks<Z> of(ComponentJobs<Z> jobs) {
        Job<Z> lint = jobs.lintTypecheck();
        Job<Z> unit = jobs.unitTests(lint);
        Job<Z> next = hookIntegrationNext(jobs, unit);
        Job<Z> policy = jobs.policyChecks();
        return new ComponentChecks<>(
                List.of(
                        lint,
                        unit,
                        hookIntegration(jobs, unit),
                        next,
                        invariants(jobs, lint),
                        jobs.securityScan(),
                        policy),
                List.of(unit, policy),
                List.of(next));
    }

    private static <Z extends AnyZone> Job<Z> hookIntegration(ComponentJobs<Z> jobs, Job<Z> unit) {
        Axis<String> release = axis("openclaw", "pinned", "previous");
        return jobs.installed(jobs.job("hook-integration", 25)
                        .needs(unit)
                        .name(format("hook-integration ({0})", release.value()))
                        .matrix(matrix(release))
                        .failFast(false))
                .steps(against("$OPENCLAW_RELEASE").env("OPENCLAW_RELEASE", release.value()))
                .build();
    }

    private static <Z extends AnyZone> Job<Z> hookIntegrationNext(ComponentJobs<Z> jobs, Job<Z> unit) {
        return jobs.installed(jobs.job("hook-integration-next", 25)
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

    private static <Z extends AnyZone> Job<Z> invariants(ComponentJobs<Z> jobs, Job<Z> lint) {
        return jobs.installed(jobs.job("invariants", 20).needs(lint))
                .steps(
                        Pnpm.script(WRAPPER, "test:redaction-invariants").name("Redaction: no secret survives"),
                        Pnpm.script(WRAPPER, "test:gating-invariants").name("Gating: denied unless allowed"),
                        run("pnpm test:security-invariants").name("Invariants of the whole workspace"))
                .build();
    }
}
