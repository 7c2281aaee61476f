package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.List;
import solutions.letsbe.pipelines.actions.SetupAndroid;
import solutions.letsbe.pipelines.actions.SetupJava;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.PullRequestJobs;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request that touches the app must pass. Android only: no runner for iOS takes pull requests. */
public final class MobilePullRequest {
    private static final Component MOBILE = Component.MOBILE;

    private MobilePullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        PullRequestJobs jobs = PullRequestJobs.of(MOBILE);
        Job<Checks> typecheck = jobs.installed(jobs.untrusted("typecheck", 10))
                .steps(
                        Pnpm.script(MOBILE, "lint").name("Lint"),
                        Pnpm.exec(MOBILE, "tsc --noEmit").name("Types"),
                        Pnpm.exec(MOBILE, "expo-doctor").name("Dependencies fit the Expo release"))
                .build();
        Job<Checks> unit = jobs.unitTests(typecheck);
        Job<Checks> contracts = contractTests(jobs, typecheck);
        Job<Checks> build = buildVerification(jobs, unit);
        Job<Checks> ui = uiTests(jobs, unit);
        Job<Checks> security = jobs.securityScan();
        Job<Checks> policy = jobs.policyChecks();
        return jobs.workflowFor("Mobile pull request")
                .jobs(jobs.changes().job(), typecheck, unit, ui, contracts, build, security, policy)
                .jobs(jobs.required(List.of(typecheck, unit, ui, contracts, build, security, policy), List.of()))
                .build();
    }

    private static Job<Checks> contractTests(PullRequestJobs jobs, Job<Checks> typecheck) {
        return jobs.installed(jobs.untrusted("contract-tests", 15).needs(typecheck))
                .steps(
                        Pnpm.script(MOBILE, "generate:api-client").name("Generate the client from the Hub's contract"),
                        run("git diff --exit-code -- mobile/src/api").name("The client in the tree is that one"),
                        Pnpm.script(MOBILE, "test:contract").name("What the app expects, the Hub promises"))
                .build();
    }

    private static Job<Checks> buildVerification(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.installed(jobs.untrusted("build-verification", 45)
                        .needs(unit)
                        .because("A debug build without the store's credentials, which no pull request may have."))
                .steps(java(), android())
                .steps(
                        Pnpm.exec(MOBILE, "expo prebuild --platform android --no-install")
                                .name("Make the Android project"),
                        run("./gradlew --no-daemon assembleDebug")
                                .workingDirectory("mobile/android")
                                .name("Build it"))
                .build();
    }

    private static Job<Checks> uiTests(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.untrustedVm("ui-tests", 60)
                .needs(unit)
                .env("COMMIT", github().sha())
                .steps(Source.checkout())
                .steps(Pnpm.setup().get(0), Pnpm.setup().get(1), Pnpm.install(MOBILE), java(), android())
                .steps(
                        Pnpm.exec(MOBILE, "expo prebuild --platform android --no-install")
                                .name("Make the Android project"),
                        run("./gradlew --no-daemon assembleRelease -PdebugSigning")
                                .workingDirectory("mobile/android")
                                .name("Build the app under test"),
                        run("""
                                emulator -avd ci -no-window -no-audio -no-snapshot &
                                emulator=$!
                                trap 'kill "$emulator"' EXIT
                                # shellcheck disable=SC2016 # the device expands it
                                adb wait-for-device shell 'while [ -z "$(getprop sys.boot_completed)" ]; do sleep 1; done'
                                adb install mobile/android/app/build/outputs/apk/release/app-release.apk
                                maestro test --format junit --output "$RUNNER_TEMP/ui-$COMMIT.xml" mobile/.maestro
                                """).name("Flows on an emulator"))
                .build();
    }

    private static ActionStep<AnyZone, SetupJava.Outputs> java() {
        return step(SetupJava.builder()
                        .distribution("temurin")
                        .javaVersion("17")
                        .cache("gradle")
                        .build())
                .name("Set up Java");
    }

    private static ActionStep<AnyZone, SetupAndroid.Outputs> android() {
        return step(SetupAndroid.builder().build()).name("Set up the Android SDK");
    }
}
