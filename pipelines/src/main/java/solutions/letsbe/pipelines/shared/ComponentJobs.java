package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.run;

import java.util.Optional;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.scan.ScanScripts;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Gitea;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBuilder;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.Runner;

/**
 * The jobs of one component, wherever its code comes along: as a pull request, or on main. What is common to all of them, and
 * the ones that every component has.
 *
 * <p>Each job has the right to read the code and nothing else.
 *
 * @param <Z> the zone that they run in
 */
public final class ComponentJobs<Z extends AnyZone> {
    private final Component component;
    private final Runner<Z> runner;
    private final Compared compared;
    private final Optional<Changes> gate;

    private ComponentJobs(Component component, Runner<Z> runner, Compared compared, Optional<Changes> gate) {
        this.component = component;
        this.runner = runner;
        this.compared = compared;
        this.gate = gate;
    }

    /** Of a pull request: each job runs only if the component is touched. */
    public static ComponentJobs<Checks> ofPullRequest(Component component, Changes changes) {
        return new ComponentJobs<>(component, Runners.UNTRUSTED, Compared.ofPullRequest(), Optional.of(changes));
    }

    /** Of a push, whose trigger has the component's paths as a filter. */
    public static <Z extends AnyZone> ComponentJobs<Z> ofPush(Component component, Runner<Z> runner) {
        return new ComponentJobs<>(component, runner, Compared.ofPush(), Optional.empty());
    }

    /** The component. */
    public Component component() {
        return component;
    }

    /** A job on the runners that are meant for it, ended after some minutes. */
    public JobWithoutSteps<Z> job(String id, int minutes) {
        return job(runner, id, minutes);
    }

    /** A job on runners of another class, ended after some minutes. */
    public JobWithoutSteps<Z> job(Runner<Z> other, String id, int minutes) {
        JobWithoutSteps<Z> job = Gitea.job(id).runsOn(other);
        gate.ifPresent(changes -> job.onlyIf(changes.affected()));
        return job.permissions(contents(READ)).timeoutMinutes(minutes);
    }

    /** Tells the step's script which commits the change lies between, as {@code BASE_SHA} and {@code HEAD_SHA}. */
    public RunStep<AnyZone> compared(RunStep<AnyZone> step) {
        return compared.toldTo(step);
    }

    /** The code, Node, pnpm and the component's dependencies, for a job to go on with. */
    public JobBuilder<Z> installed(JobWithoutSteps<Z> job) {
        JobBuilder<Z> installing = job.steps(Source.checkout());
        for (Step<AnyZone> each : Pnpm.setup()) {
            installing.steps(each);
        }
        return installing.steps(Pnpm.install(component));
    }

    /** Formatting, lint and types: the cheapest check, so that all others wait for it. */
    public Job<Z> lintTypecheck() {
        return installed(job("lint-typecheck", 10))
                .steps(
                        Pnpm.script(component, "lint").name("Lint"),
                        Pnpm.script(component, "typecheck").name("Types"))
                .build();
    }

    /** Unit tests with coverage. */
    public Job<Z> unitTests(Job<Z> cheaper) {
        return installed(job("unit-tests", 15).needs(cheaper))
                .steps(Pnpm.script(component, "test:unit --coverage").name("Unit tests"))
                .build();
    }

    /** Static analysis, known vulnerabilities, secrets. What the scanners are told comes from the base, never from the change itself. */
    public Job<Z> securityScan() {
        return job("security-scan", 20)
                .steps(
                        Source.withHistory(),
                        trustedRules(),
                        run(ScanScripts.CODE, component.folder()).name("Static analysis"),
                        vulnerabilities(),
                        compared(run(ScanScripts.SECRETS).name("Secrets")))
                .build();
    }

    /** Takes the scanners' rules from the base; the code must be there with its history. */
    public RunStep<AnyZone> trustedRules() {
        return compared(run(ScanScripts.TRUSTED_RULES).name("Take the scanners' rules from the base"));
    }

    private RunStep<AnyZone> vulnerabilities() {
        return (component.isInWorkspace()
                        ? run(ScanScripts.DEPENDENCIES, "lockfile", "pnpm-lock.yaml")
                                .because("The workspace has one lockfile, at its root.")
                        : run(ScanScripts.DEPENDENCIES, "folder", component.folder())
                                .because("Scripts bring no lockfile; what they ship beside them is scanned."))
                .name("Known vulnerabilities");
    }

    /** Nothing that is banned, no credential in plain text. */
    public Job<Z> policyChecks() {
        return job("policy-checks", 10)
                .steps(
                        Source.checkout(),
                        run("./scripts/ci/check-banned-references.sh " + component.folder())
                                .name("Banned references"),
                        run("./scripts/ci/check-no-plaintext-secrets.sh " + component.folder())
                                .name("Credentials in plain text"))
                .build();
    }
}
