package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.scan.ScanScripts;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.workflows.dsl.Container;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What the Hub must pass. */
final class HubChecks {
    private static final Component HUB = Component.HUB;

    private HubChecks() {}

    static <Z extends AnyZone> ComponentChecks<Z> of(ComponentJobs<Z> jobs) {
        Job<Z> lint = jobs.lintTypecheck();
        Job<Z> unit = jobs.unitTests(lint);
        Job<Z> policy = jobs.policyChecks();
        return new ComponentChecks<>(
                List.of(
                        lint,
                        unit,
                        integrationTests(jobs, unit),
                        prismaMigrations(jobs, lint),
                        contractTests(jobs, unit),
                        jobs.securityScan(),
                        policy),
                List.of(unit, policy));
    }

    private static <Z extends AnyZone> Job<Z> integrationTests(ComponentJobs<Z> jobs, Job<Z> unit) {
        return jobs.installed(jobs.job("integration-tests", 20)
                        .needs(unit)
                        .service("postgres", postgres())
                        .env("DATABASE_URL", "postgresql://hub@postgres:5432/hub"))
                .steps(
                        Pnpm.exec(HUB, "prisma migrate deploy").name("Bring the database up to date"),
                        Pnpm.script(HUB, "test:integration").name("Integration tests"))
                .build();
    }

    private static <Z extends AnyZone> Job<Z> prismaMigrations(ComponentJobs<Z> jobs, Job<Z> lint) {
        return jobs.installed(jobs.job("prisma-migrations", 15)
                        .needs(lint)
                        .service("postgres", postgres())
                        .service("shadow", postgres().because("Prisma replays the migrations here to compare them."))
                        .env("DATABASE_URL", "postgresql://hub@postgres:5432/hub")
                        .env("SHADOW_DATABASE_URL", "postgresql://hub@shadow:5432/hub"))
                .steps(
                        Pnpm.exec(HUB, "prisma validate").name("The schema is valid"),
                        Pnpm.exec(
                                        HUB,
                                        "prisma migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma --exit-code")
                                .name("The migrations lead to the schema")
                                .because("0 is no difference, 1 an error, 2 a schema that no migration leads to."),
                        Pnpm.exec(HUB, "prisma migrate deploy").name("They apply to an empty database"),
                        Pnpm.exec(HUB, "prisma migrate status").name("None is left over"))
                .build();
    }

    private static <Z extends AnyZone> Job<Z> contractTests(ComponentJobs<Z> jobs, Job<Z> unit) {
        return jobs.job("contract-tests", 25)
                .needs(unit)
                .service("postgres", postgres())
                .env("DATABASE_URL", "postgresql://hub@postgres:5432/hub")
                .steps(Source.withHistory())
                .steps(Pnpm.setup().get(0), Pnpm.setup().get(1), Pnpm.install(HUB))
                .steps(
                        jobs.compared(run(ScanScripts.API_CONTRACT, "hub/openapi.yaml")
                                .name("Nothing that callers rely on breaks")),
                        Pnpm.exec(HUB, "prisma migrate deploy").name("Bring the database up to date"),
                        run("""
                                pnpm --filter ./hub run start:test &
                                server=$!
                                trap 'kill "$server"' EXIT
                                curl --silent --show-error --fail --retry 30 --retry-connrefused --retry-delay 1 http://localhost:3000/healthz
                                schemathesis run hub/openapi.yaml --url http://localhost:3000 --checks all \\
                                  --phases examples,coverage,fuzzing,stateful --max-examples 100 --seed 1
                                """).name("The server does what the contract says"))
                .build();
    }

    private static Container<AnyZone> postgres() {
        return container(vars("POSTGRES_IMAGE"))
                .because("By digest: the owners keep it in this variable, where no code changes it.")
                .env("POSTGRES_USER", "hub")
                .env("POSTGRES_DB", "hub")
                .env("POSTGRES_HOST_AUTH_METHOD", "trust")
                .options("--health-cmd pg_isready --health-interval 2s --health-timeout 5s --health-retries 30");
    }
}
