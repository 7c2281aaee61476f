package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.PullRequestJobs;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request that touches the Provisioner must pass. */
public final class ProvisionerPullRequest {
    private ProvisionerPullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        PullRequestJobs jobs = PullRequestJobs.of(Component.PROVISIONER);
        Job<Checks> shellcheck = shellcheck(jobs);
        Job<Checks> templates = templateChecks(jobs);
        Job<Checks> unit = jobs.untrusted("unit-tests", 15)
                .needs(shellcheck)
                .steps(
                        Source.checkout(),
                        run("bats --recursive provisioner/test").name("Unit tests"))
                .build();
        Job<Checks> smoke = disposableVpsSmoke(jobs, unit, templates);
        Job<Checks> security = jobs.securityScan();
        Job<Checks> policy = jobs.policyChecks();
        Job<Checks> images = jobs.buildPreviewImages(unit, policy);
        return jobs.workflowFor("Provisioner pull request")
                .jobs(jobs.changes().job(), shellcheck, templates, unit, smoke, security, policy, images)
                .jobs(jobs.required(List.of(shellcheck, templates, unit, smoke, security, policy, images), List.of()))
                .build();
    }

    private static Job<Checks> shellcheck(PullRequestJobs jobs) {
        return jobs.untrusted("shellcheck", 10)
                .steps(
                        Source.checkout(),
                        run("git ls-files -z 'provisioner/*.sh' | xargs -0 shellcheck -x -S style")
                                .name("ShellCheck"),
                        run("shfmt -d -i 2 -ci provisioner").name("Formatting"))
                .build();
    }

    private static Job<Checks> templateChecks(PullRequestJobs jobs) {
        return jobs.untrusted("template-checks", 15)
                .steps(
                        Source.checkout(),
                        run("./provisioner/scripts/render-templates.sh --check provisioner/test/snapshots")
                                .name("Rendered templates equal their snapshots"),
                        run("""
                                find provisioner/test/snapshots -name '*.service' -print0 | xargs -0 --no-run-if-empty systemd-analyze verify
                                """).name("Units are valid"),
                        run("""
                                find provisioner/test/snapshots -name 'compose.yaml' -print0 |
                                  while IFS= read -r -d '' file; do docker compose --file "$file" config --quiet; done
                                """).name("Compose files are valid"))
                .build();
    }

    /** On a machine of the runner's own: a pull request has no cloud credentials, and needs none here. */
    private static Job<Checks> disposableVpsSmoke(PullRequestJobs jobs, Job<Checks> unit, Job<Checks> templates) {
        return jobs.untrustedVm("disposable-vps-smoke", 45)
                .needs(unit, templates)
                .because("A local machine stands in for the server; main uses a real one of the throw-away project.")
                .steps(
                        Source.checkout(),
                        run("./provisioner/smoke/machine.sh create --name smoke --ttl 45m")
                                .name("Create the machine"),
                        run("./provisioner/smoke/machine.sh provision --name smoke")
                                .name("Provision it"),
                        run("./provisioner/smoke/machine.sh provision --name smoke --expect-changes 0")
                                .name("A second run changes nothing"),
                        run("./provisioner/smoke/machine.sh health --name smoke")
                                .name("It is healthy"),
                        run("./provisioner/smoke/machine.sh destroy --name smoke --if-exists")
                                .name("Destroy it")
                                .onlyIf(always()))
                .build();
    }
}
