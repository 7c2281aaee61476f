package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.run;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.SharedScripts;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What the Egress Proxy must pass. */
final class EgressProxyChecks {
    private static final Component PROXY = Component.EGRESS_PROXY;

    private EgressProxyChecks() {}

    static <Z extends AnyZone> ComponentChecks<Z> of(ComponentJobs<Z> jobs) {
        Job<Z> lint = jobs.lintTypecheck();
        Job<Z> unit = jobs.unitTests(lint);
        Job<Z> redaction = jobs.installed(jobs.job("redaction-corpus", 20).needs(lint))
                .steps(Pnpm.script(PROXY, "test:redaction-corpus").name("Everything that must be redacted is"))
                .build();
        Job<Z> outbound = jobs.installed(jobs.job("outbound-policy", 15).needs(lint))
                .steps(Pnpm.script(PROXY, "test:outbound-policy").name("Only what may leave leaves"))
                .build();
        Job<Z> policy = jobs.policyChecks();
        return new ComponentChecks<>(
                List.of(lint, unit, redaction, outbound, perfChecks(jobs, unit), jobs.securityScan(), policy),
                List.of(unit, policy));
    }

    private static <Z extends AnyZone> Job<Z> perfChecks(ComponentJobs<Z> jobs, Job<Z> unit) {
        return jobs.job("perf-checks", 40)
                .needs(unit)
                .steps(Source.withHistory())
                .steps(Pnpm.setup().get(0), Pnpm.setup().get(1))
                .steps(
                        jobs.compared(run(SharedScripts.PERF_PAIRS, PROXY.folder())
                                .name("Measure base and head in turns")
                                .because("The thresholds stand in load.js.")),
                        run("node egress-proxy/perf/compare.mjs \"$RUNNER_TEMP\" --pairs 5 --max-median-ratio 1.10")
                                .name("Compare the medians"))
                .build();
    }
}
