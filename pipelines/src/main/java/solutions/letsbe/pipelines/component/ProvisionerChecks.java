package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;

import java.util.List;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What the Provisioner must pass. */
final class ProvisionerChecks {
    private ProvisionerChecks() {}

    /** With a machine of the runner's own as the server: a pull request has no cloud credentials, and needs none here. */
    static ComponentChecks<Checks> onALocalMachine(ComponentJobs<Checks> jobs) {
        return of(
                jobs,
                jobs.job(Runners.UNTRUSTED_VM, "disposable-vps-smoke", 45)
                        .because("A local machine stands in for the server; main uses a real one."),
                (verb, options) -> run("./provisioner/smoke/machine.sh " + verb + " --name smoke" + options));
    }

    /** With a real server of a cloud project that holds nothing else, which ends by itself should nobody destroy it. */
    static ComponentChecks<Letsbe> onARealServer(ComponentJobs<Letsbe> jobs) {
        return of(
                jobs,
                jobs.job("disposable-vps-smoke", 45)
                        .because(
                                "A real server of the throw-away project. Its time to live ends it, whatever happens here."),
                (verb, options) -> run("./provisioner/smoke/server.sh " + verb + " --name \"smoke-$RUN_ID\"" + options)
                        .env("RUN_ID", github().runId())
                        .env("CLOUD_TOKEN", Secrets.THROWAWAY_CLOUD_TOKEN));
    }

    /** How a server is told to do something. */
    private interface Server<Z extends AnyZone> {
        RunStep<? super Z> does(String verb, String options);
    }

    private static <Z extends AnyZone> ComponentChecks<Z> of(
            ComponentJobs<Z> jobs, JobWithoutSteps<Z> smoke, Server<Z> server) {
        Job<Z> shellcheck = shellcheck(jobs);
        Job<Z> templates = templateChecks(jobs);
        Job<Z> unit = jobs.job("unit-tests", 15)
                .needs(shellcheck)
                .steps(
                        Source.checkout(),
                        run("bats --recursive provisioner/test").name("Unit tests"))
                .build();
        Job<Z> disposable = smoke.needs(unit, templates)
                .steps(Source.checkout())
                .steps(server.does("create", " --ttl 45m").name("Create the machine"))
                .steps(server.does("provision", "").name("Provision it"))
                .steps(server.does("provision", " --expect-changes 0").name("A second run changes nothing"))
                .steps(server.does("health", "").name("It is healthy"))
                .steps(server.does("destroy", " --if-exists").name("Destroy it").onlyIf(always()))
                .build();
        Job<Z> policy = jobs.policyChecks();
        return new ComponentChecks<>(
                List.of(shellcheck, templates, unit, disposable, jobs.securityScan(), policy), List.of(unit, policy));
    }

    private static <Z extends AnyZone> Job<Z> shellcheck(ComponentJobs<Z> jobs) {
        return jobs.job("shellcheck", 10)
                .steps(
                        Source.checkout(),
                        run("git ls-files -z 'provisioner/*.sh' | xargs -0 shellcheck -x -S style")
                                .name("ShellCheck"),
                        run("shfmt -d -i 2 -ci provisioner").name("Formatting"))
                .build();
    }

    private static <Z extends AnyZone> Job<Z> templateChecks(ComponentJobs<Z> jobs) {
        return jobs.job("template-checks", 15)
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
}
