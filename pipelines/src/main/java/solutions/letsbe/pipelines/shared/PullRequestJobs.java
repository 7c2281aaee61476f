package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.List;
import solutions.letsbe.pipelines.actions.DockerBuildPush;
import solutions.letsbe.pipelines.actions.DockerSetupBuildx;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBuilder;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.WorkflowWithoutJobs;
import solutions.letsbe.workflows.dsl.expression.Functions;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.Runner;

/**
 * The jobs of one component's pull request: what is common to all of them, and the ones that every component has.
 *
 * <p>Each job runs only if the pull request touches the component, with the right to read the code and nothing else.
 */
public final class PullRequestJobs {
    private final Component component;
    private final Changes changes;

    private PullRequestJobs(Component component) {
        this.component = component;
        this.changes = Changes.in(component);
    }

    /** For a component, with its {@code changes} job. */
    public static PullRequestJobs of(Component component) {
        return new PullRequestJobs(component);
    }

    /** The component's workflow: for every pull request to main and to a hotfix; a push ends the run before it. */
    public WorkflowWithoutJobs<LetsbeChecks> workflowFor(String title) {
        String id = component.pullRequestWorkflow();
        return workflow(id, LetsbeChecks.class)
                .on(pullRequest().branches("main", "hotfix/**"))
                .name(title)
                .permissions(contents(READ))
                .concurrency(group(id, github().ref()).cancelInProgress());
    }

    /** The job that tells whether the pull request touches the component. */
    public Changes changes() {
        return changes;
    }

    /** A job on a container, ended after some minutes. */
    public JobWithoutSteps<Checks> untrusted(String id, int minutes) {
        return on(Runners.UNTRUSTED, id, minutes);
    }

    /** A job on a machine of its own, ended after some minutes. */
    public JobWithoutSteps<Checks> untrustedVm(String id, int minutes) {
        return on(Runners.UNTRUSTED_VM, id, minutes);
    }

    private JobWithoutSteps<Checks> on(Runner<Checks> runner, String id, int minutes) {
        return job(id).runsOn(runner)
                .onlyIf(changes.affected())
                .permissions(contents(READ))
                .timeoutMinutes(minutes);
    }

    /** The code, Node, pnpm and the component's dependencies, for a job to go on with. */
    public JobBuilder<Checks> installed(JobWithoutSteps<Checks> job) {
        JobBuilder<Checks> installing = job.steps(Source.checkout());
        for (Step<AnyZone> each : Pnpm.setup()) {
            installing.steps(each);
        }
        return installing.steps(Pnpm.install(component));
    }

    /** Formatting, lint and types: the cheapest check, so that all others wait for it. */
    public Job<Checks> lintTypecheck() {
        return installed(untrusted("lint-typecheck", 10))
                .steps(
                        Pnpm.script(component, "lint").name("Lint"),
                        Pnpm.script(component, "typecheck").name("Types"))
                .build();
    }

    /** Unit tests with coverage. */
    public Job<Checks> unitTests(Job<Checks> cheaper) {
        return installed(untrusted("unit-tests", 15).needs(cheaper))
                .steps(Pnpm.script(component, "test:unit --coverage").name("Unit tests"))
                .build();
    }

    /** Static analysis, known vulnerabilities, secrets. What the scanners are told comes from the base, never from the pull request. */
    public Job<Checks> securityScan() {
        return untrusted("security-scan", 20)
                .steps(
                        Source.withHistory(),
                        run("""
                                base="$(git merge-base "$BASE_SHA" "$HEAD_SHA")"
                                mkdir -p "$RUNNER_TEMP/trusted"
                                git archive "$base" .security | tar -x -C "$RUNNER_TEMP/trusted"
                                """)
                                .name("Take the scanners' rules from the base")
                                .env("BASE_SHA", github().pullRequestBaseSha())
                                .env("HEAD_SHA", github().pullRequestHeadSha()),
                        run("semgrep scan --config \"$RUNNER_TEMP/trusted/.security/semgrep\" --error --metrics=off "
                                        + component.folder())
                                .name("Static analysis"),
                        vulnerabilities(),
                        run("""
                                gitleaks git . --log-opts="$BASE_SHA..$HEAD_SHA" --redact --ignore-gitleaks-allow --exit-code 3 \\
                                  --config "$RUNNER_TEMP/trusted/.security/gitleaks.toml"
                                """)
                                .name("Secrets")
                                .env("BASE_SHA", github().pullRequestBaseSha())
                                .env("HEAD_SHA", github().pullRequestHeadSha()))
                .build();
    }

    private RunStep<AnyZone> vulnerabilities() {
        String scanner = "osv-scanner scan source --config \"$RUNNER_TEMP/trusted/.security/osv-scanner.toml\" ";
        return (component.isInWorkspace()
                        ? run(scanner + "--lockfile pnpm-lock.yaml")
                                .because(
                                        "The workspace has one lockfile, at its root. "
                                                + "128 means that nothing was scanned; like every other code but 0 it fails the job.")
                        : run(scanner + "--allow-no-lockfiles --recursive " + component.folder())
                                .because("Scripts bring no lockfile; what they ship beside them is scanned."))
                .name("Known vulnerabilities");
    }

    /** Nothing that is banned, no credential in plain text. */
    public Job<Checks> policyChecks() {
        return untrusted("policy-checks", 10)
                .steps(
                        Source.checkout(),
                        run("./scripts/ci/check-banned-references.sh " + component.folder())
                                .name("Banned references"),
                        run("./scripts/ci/check-no-plaintext-secrets.sh " + component.folder())
                                .name("Credentials in plain text"))
                .build();
    }

    /** The image builds. It is not pushed: a pull request has no registry to push to. */
    public Job<Checks> buildPreviewImages(Job<Checks> first, Job<?>... more) {
        return untrusted("build-preview-images", 30)
                .needs(first, more)
                .steps(
                        Source.checkout(),
                        step(DockerSetupBuildx.builder().build()).name("Set up Buildx"),
                        step(DockerBuildPush.builder()
                                        .context(".")
                                        .file(component.folder() + "/Dockerfile")
                                        .push(false)
                                        .cacheFrom("type=gha,scope=" + component.folder())
                                        .cacheTo("type=gha,scope=" + component.folder() + ",mode=max,ignore-error=true")
                                        .tags(Functions.format(component.folder() + ":preview-{0}", github().sha()))
                                        .build())
                                .name("Build the image"))
                .build();
    }

    /** The component's one status. Jobs that only inform are waited for and not counted. */
    public Job<Checks> required(List<Job<Checks>> counted, List<Job<Checks>> informing) {
        return Required.of(changes, counted, informing);
    }
}
