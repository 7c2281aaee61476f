package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.expression.Functions.failure;

import java.util.List;
import solutions.letsbe.pipelines.actions.UploadArtifact;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What the public site must pass. */
final class WebsiteChecks {
    private static final Component WEBSITE = Component.WEBSITE;

    private WebsiteChecks() {}

    static <Z extends AnyZone> ComponentChecks<Z> of(ComponentJobs<Z> jobs) {
        Job<Z> lint = jobs.lintTypecheck();
        Job<Z> unit = jobs.unitTests(lint);
        Job<Z> pricing = jobs.installed(jobs.job("pricing-quote", 15).needs(lint))
                .steps(Pnpm.script(WEBSITE, "test:pricing").name("Prices and quotes, to the cent"))
                .build();
        Job<Z> policy = jobs.policyChecks();
        return new ComponentChecks<>(
                List.of(lint, unit, onboardingFlow(jobs, unit), pricing, jobs.securityScan(), policy),
                List.of(unit, policy));
    }

    private static <Z extends AnyZone> Job<Z> onboardingFlow(ComponentJobs<Z> jobs, Job<Z> unit) {
        return jobs.installed(jobs.job("onboarding-flow", 30).needs(unit))
                .steps(
                        Pnpm.exec(WEBSITE, "playwright install --with-deps chromium")
                                .name("Install the browser"),
                        Pnpm.script(WEBSITE, "build").name("Build the site"),
                        Pnpm.exec(WEBSITE, "playwright test --forbid-only --retries=2 --fail-on-flaky-tests")
                                .name("Onboarding"),
                        step(UploadArtifact.builder()
                                        .path("website/playwright-report")
                                        .name("onboarding-report")
                                        .ifNoFilesFound(UploadArtifact.IfNoFilesFound.IGNORE)
                                        .retentionDays(7)
                                        .build())
                                .name("Keep the report")
                                .onlyIf(failure()))
                .build();
    }
}
