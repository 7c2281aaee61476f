package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Pnpm;
import solutions.letsbe.pipelines.shared.PullRequestJobs;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Container;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** What a pull request that touches the Hub must pass. */
public final class HubPullRequest {
    private static final Component HUB = Component.HUB;

    private HubPullRequest() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        PullRequestJobs jobs = PullRequestJobs.of(HUB);
        Job<Checks> lint = jobs.lintTypecheck();
        Job<Checks> unit = jobs.unitTests(lint);
        Job<Checks> integration = integrationTests(jobs, unit);
        Job<Checks> migrations = prismaMigrations(jobs, lint);
        Job<Checks> contracts = contractTests(jobs, unit);
        Job<Checks> security = jobs.securityScan();
        Job<Checks> policy = jobs.policyChecks();
        Job<Checks> images = jobs.buildPreviewImages(unit, policy);
        return jobs.workflowFor("Hub pull request")
                .jobs(jobs.changes().job(), lint, unit, integration, migrations, contracts, security, policy, images)
                .jobs(jobs.required(
                        List.of(lint, unit, integration, migrations, contracts, security, policy, images), List.of()))
                .build();
    }

    private static Job<Checks> integrationTests(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.installed(jobs.untrusted("integration-tests", 20)
                        .needs(unit)
                        .service("postgres", postgres())
                        .env("DATABASE_URL", "postgresql://hub@postgres:5432/hub"))
                .steps(
                        Pnpm.exec(HUB, "prisma migrate deploy").name("Bring the database up to date"),
                        Pnpm.script(HUB, "test:integration").name("Integration tests"))
                .build();
    }

    private static Job<Checks> prismaMigrations(PullRequestJobs jobs, Job<Checks> lint) {
        return jobs.installed(jobs.untrusted("prisma-migrations", 15)
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

    private static Job<Checks> contractTests(PullRequestJobs jobs, Job<Checks> unit) {
        return jobs.untrusted("contract-tests", 25)
                .needs(unit)
                .service("postgres", postgres())
                .env("DATABASE_URL", "postgresql://hub@postgres:5432/hub")
                .steps(Source.withHistory())
                .steps(Pnpm.setup().get(0), Pnpm.setup().get(1), Pnpm.install(HUB))
                .steps(
                        run("""
                                base="$(git merge-base "$BASE_SHA" "$HEAD_SHA")"
                                git show "$base:hub/openapi.yaml" > "$RUNNER_TEMP/base.yaml"
                                oasdiff breaking "$RUNNER_TEMP/base.yaml" hub/openapi.yaml --fail-on ERR --err-ignore hub/.oasdiff-ignore
                                """)
                                .name("Nothing that callers rely on breaks")
                                .env("BASE_SHA", github().pullRequestBaseSha())
                                .env("HEAD_SHA", github().pullRequestHeadSha()),
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
        return container("postgres:17.6-alpine")
                .env("POSTGRES_USER", "hub")
                .env("POSTGRES_DB", "hub")
                .env("POSTGRES_HOST_AUTH_METHOD", "trust")
                .options("--health-cmd pg_isready --health-interval 2s --health-timeout 5s --health-retries 30");
    }
}
