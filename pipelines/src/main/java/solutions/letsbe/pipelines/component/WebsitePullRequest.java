package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.expression.Functions.failure;

import java.util.List;
import solutions.letsbe.pipelines.actions.UploadArtifact;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.PullRequestJobs;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request that touches the public site must pass. */
public final class WebsitePullRequest {
    private static final Component WEBSITE = Component.WEBSITE;

    private WebsitePullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        PullRequestJobs jobs = PullRequestJobs.of(WEBSITE);
        Job<Checks> lint = jobs.lintTypecheck();
        Job<Checks> unit = jobs.unitTests(lint);
        Job<Checks> pricing = jobs.installed(jobs.untrusted("pricing-quote", 15).needs(lint))
                .steps(Pnpm.script(WEBSITE, "test:pricing").name("Prices and quotes, to the cent"))
                .build();
        Job<Checks> onboarding = onboardingFlow(jobs, unit);
        Job<Checks> security = jobs.securityScan();
        Job<Checks> policy = jobs.policyChecks();
        Job<Checks> images = jobs.buildPreviewImages(unit, policy);
        return jobs.workflowFor("Website pull request")
                .jobs(jobs.changes().job(), lint, unit, onboarding, pricing, security, policy, images)
                .jobs(jobs.required(List.of(lint, unit, onboarding, pricing, security, policy, images), List.of()))
                .build();
    }

    private static Job<Checks> onboardingFlow(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.installed(jobs.untrusted("onboarding-flow", 30).needs(unit))
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
