package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.List;
import solutions.letsbe.pipelines.actions.SetupAndroid;
import solutions.letsbe.pipelines.actions.SetupJava;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What the app must pass, always without a secret. Android only: there is no runner for iOS. */
final class MobileChecks {
    private static final Component MOBILE = Component.MOBILE;

    private MobileChecks() {}

    static ComponentChecks<Checks> of(ComponentJobs<Checks> jobs) {
        Job<Checks> typecheck = jobs.installed(jobs.job("typecheck", 10))
                .steps(
                        Pnpm.script(MOBILE, "lint").name("Lint"),
                        Pnpm.exec(MOBILE, "tsc --noEmit").name("Types"),
                        Pnpm.exec(MOBILE, "expo-doctor").name("Dependencies fit the Expo release"))
                .build();
        Job<Checks> unit = jobs.unitTests(typecheck);
        return new ComponentChecks<>(
                List.of(
                        typecheck,
                        unit,
                        uiTests(jobs, unit),
                        contractTests(jobs, typecheck),
                        buildVerification(jobs, unit),
                        jobs.securityScan(),
                        jobs.policyChecks()),
                List.of());
    }

    private static Job<Checks> contractTests(ComponentJobs<Checks> jobs, Job<Checks> typecheck) {
        return jobs.installed(jobs.job("contract-tests", 15).needs(typecheck))
                .steps(
                        Pnpm.script(MOBILE, "generate:api-client").name("Generate the client from the Hub's contract"),
                        run("git diff --exit-code -- mobile/src/api").name("The client in the tree is that one"),
                        Pnpm.script(MOBILE, "test:contract").name("What the app expects, the Hub promises"))
                .build();
    }

    private static Job<Checks> buildVerification(ComponentJobs<Checks> jobs, Job<Checks> unit) {
        return jobs.installed(jobs.job("build-verification", 45)
                        .needs(unit)
                        .because("A debug build, without the store's credentials."))
                .steps(java(), android())
                .steps(
                        Pnpm.exec(MOBILE, "expo prebuild --platform android --no-install")
                                .name("Make the Android project"),
                        run("./gradlew --no-daemon assembleDebug")
                                .workingDirectory("mobile/android")
                                .name("Build it"))
                .build();
    }

    private static Job<Checks> uiTests(ComponentJobs<Checks> jobs, Job<Checks> unit) {
        return jobs.job(Runners.UNTRUSTED_VM, "ui-tests", 60)
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
