package solutions.letsbe.pipelines.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.WRITE;
import static solutions.letsbe.workflows.dsl.Gitea.container;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.pipelines.LetsbePipelines;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Mutated;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** The delivery keeps every policy, and each policy notices a change that breaks it. */
class LetsbePoliciesTest {
    private static final Delivery DELIVERY = Delivery.of(new LetsbePipelines());

    /**
     * A change that a policy must notice.
     *
     * @param policy the policy's name
     * @param change what is changed in the real delivery
     * @param problem what the policy says
     * @param line the file that it names
     */
    record Mutation(String policy, UnaryOperator<Delivery> change, String problem, String line) {
        @Override
        public String toString() {
            return policy + ": " + problem;
        }
    }

    static Stream<Mutation> mutations() {
        return Stream.of(
                new Mutation(
                        "no-secret-in-checks",
                        all -> Mutated.job(
                                all,
                                "letsbe",
                                "hub-pr",
                                "unit-tests",
                                job -> Mutated.begunWith(job, run("env").env("TOKEN", Secrets.REGISTRY_PUSH_TOKEN))),
                        "job 'unit-tests' of 'hub-pr' reads a secret, but LetsbeChecks is a checks zone",
                        "ComponentJobs.java"),
                new Mutation(
                        "secret-in-its-repository",
                        all -> Mutated.job(
                                all,
                                "letsbe",
                                "hub-main",
                                "build",
                                job -> Mutated.begunWith(job, run("env").env("KEY", Secrets.SIGNING_KEY))),
                        "job 'build' of 'hub-main' reads the secret SIGNING_KEY, which is of ci-policy and not of letsbe",
                        "ComponentJobs.java"),
                new Mutation(
                        "pull-requests-in-checks",
                        all -> Mutated.workflow(
                                all,
                                "deploy-prod-eu",
                                "deploy",
                                workflow -> Mutated.startedBy(workflow, push().branches("main"), pullRequest())),
                        "'deploy' starts on pull_request in the zone DeployProdEu, which holds secrets",
                        "LetsbePoliciesTest.java"),
                new Mutation(
                        "runner-fits-zone",
                        all -> Mutated.job(all, "ci-policy", "sign", "sign", job -> Mutated.on(job, "build")),
                        "job 'sign' of 'sign', zone CiPolicy, may run where job 'lint-typecheck' of 'hub-main' runs, zone Letsbe, on 'build'",
                        "Sign.java"),
                new Mutation(
                        "no-write-for-untrusted-code",
                        all -> Mutated.job(
                                all,
                                "letsbe",
                                "website-pr",
                                "unit-tests",
                                job -> Mutated.allowed(job, contents(WRITE))),
                        "job 'unit-tests' of 'website-pr' may write where 'website-pr' runs code that nobody has approved",
                        "ComponentJobs.java"),
                new Mutation(
                        "permissions-said",
                        all -> Mutated.workflow(all, "ci-policy", "sign", Mutated::withoutPermissions),
                        "job 'sign' of 'sign' does not say what its token may do",
                        "Sign.java"),
                new Mutation(
                        "timeout-said",
                        all -> Mutated.job(all, "deploy-staging", "deploy", "deploy", Mutated::withoutTimeout),
                        "job 'deploy' of 'deploy' has no timeout",
                        "DeployJob.java"),
                new Mutation(
                        "everything-pinned",
                        all -> Mutated.job(
                                all,
                                "letsbe",
                                "hub-main",
                                "unit-tests",
                                job -> Mutated.beside(job, container("redis:8"))),
                        "job 'unit-tests' of 'hub-main' uses the image redis:8, which is not pinned",
                        "LetsbePoliciesTest.java"),
                new Mutation(
                        "verified-before-deployed",
                        all -> Mutated.job(all, "deploy-staging", "deploy", "deploy", Mutated::unverified),
                        "job 'deploy' of 'deploy' deploys to staging what no step before it has verified",
                        "Deploy.java"),
                new Mutation(
                        "deployed-by-digest",
                        all -> Mutated.job(
                                all,
                                "letsbe",
                                "hub-main",
                                "deploy-dev",
                                job -> Mutated.begunWith(
                                        job, run("docker pull code.letsbe.solutions/letsbe/hub:latest"))),
                        "job 'deploy-dev' of 'hub-main' deploys, and names the image code.letsbe.solutions/letsbe/hub:latest by its tag",
                        "LetsbePoliciesTest.java"),
                new Mutation(
                        "statuses-report",
                        all -> Mutated.workflow(
                                all,
                                "letsbe",
                                "hub-pr",
                                workflow -> Mutated.startedBy(
                                        workflow,
                                        pullRequest()
                                                .branches("main", "hotfix/**")
                                                .paths("hub/**"))),
                        "'hub-pr' has a 'paths' filter, but a branch rule asks for its status",
                        "LetsbePoliciesTest.java"),
                new Mutation(
                        "statuses-report",
                        all -> Mutated.job(all, "letsbe", "mobile-pr", "required", Mutated::unconditional),
                        "job 'required' of 'mobile-pr' can be skipped, and its status 'Mobile pull request / required (pull_request)' then counts as success",
                        "Required.java"),
                new Mutation(
                        "statuses-report",
                        all -> Mutated.without(all, "ci-policy", "workflow-integrity"),
                        "the rule for 'main' of letsbe asks for the status 'letsbe/ci-policy: Workflow integrity / compare (pull_request)', which no workflow posts",
                        "LetsbeProtection.java"),
                new Mutation(
                        "statuses-report",
                        all -> Mutated.workflow(
                                all,
                                "deploy-prod-us",
                                "verify",
                                workflow -> Mutated.startedBy(workflow, push().branches("main"))),
                        "'verify' must post the status 'Verify promotion / verify (pull_request)' and does not start on pull requests",
                        "VerifyPromotion.java"),
                new Mutation(
                        "required-jobs",
                        all -> Mutated.workflow(
                                all, "letsbe", "hub-pr", workflow -> Mutated.withoutJob(workflow, "prisma-migrations")),
                        "'hub-pr' has no job 'prisma-migrations', which is required",
                        "PullRequest.java"),
                new Mutation(
                        "required-jobs",
                        all -> Mutated.job(
                                all,
                                "letsbe",
                                "egress-proxy-pr",
                                "required",
                                job -> Mutated.notNeeding(job, "redaction-corpus")),
                        "the job 'required' of 'egress-proxy-pr' does not wait for 'redaction-corpus', which is required",
                        "Required.java"),
                new Mutation(
                        "kept-from-pull-requests",
                        all -> Mutated.protection(all, "deploy-prod-us", Optional.empty()),
                        "deploy-prod-us has secrets to keep and no protection",
                        "VerifyPromotion.java"),
                new Mutation(
                        "kept-from-pull-requests",
                        all -> Mutated.protection(
                                all,
                                "deploy-prod-eu",
                                Optional.of(protect("deploy-prod-eu")
                                        .branches(all.protectionOf("deploy-prod-eu")
                                                .orElseThrow()
                                                .ruleFor("main")
                                                .orElseThrow())
                                        .build())),
                        "a branch of deploy-prod-eu can be pushed by everyone who may write, and its jobs read all secrets",
                        "LetsbePoliciesTest.java"),
                new Mutation(
                        "kept-from-pull-requests",
                        all -> Mutated.protection(
                                all,
                                "deploy-staging",
                                Optional.of(protect("deploy-staging")
                                        .branches(branch("main").pushByWriters(), branch("**"))
                                        .build())),
                        "people may push to 'main' of deploy-staging, and its jobs read all secrets",
                        "LetsbePoliciesTest.java"),
                new Mutation(
                        "evidence-for-dev",
                        all -> without(all, "letsbe", "hub-main", "deploy-dev", EvidenceKinds.PROVENANCE),
                        "job 'deploy-dev' of 'hub-main' deploys to dev without having verified the provenance",
                        "ImageOnMain.java"),
                new Mutation(
                        "evidence-for-staging",
                        all -> without(all, "deploy-staging", "deploy", "deploy", EvidenceKinds.SIGNATURE),
                        "job 'deploy' of 'deploy' deploys to staging without having verified the signature",
                        "Deploy.java"),
                new Mutation(
                        "evidence-for-prod-eu",
                        all -> without(all, "deploy-prod-eu", "deploy", "deploy", EvidenceKinds.STAGING_SUMMARY),
                        "job 'deploy' of 'deploy' deploys to prod-eu without having verified the staging summary",
                        "Deploy.java"),
                new Mutation(
                        "evidence-for-prod-us",
                        all -> without(all, "deploy-prod-us", "deploy", "deploy", EvidenceKinds.EU_HEALTH),
                        "job 'deploy' of 'deploy' deploys to prod-us without having verified the eu health",
                        "Deploy.java"));
    }

    private static Delivery without(
            Delivery delivery, String repository, String workflow, String job, Evidence evidence) {
        return Mutated.job(
                delivery,
                repository,
                workflow,
                job,
                whole -> Mutated.verifying(
                        whole,
                        verifies -> new Purpose.Verifies(verifies.evidence().stream()
                                .filter(each -> !each.equals(evidence))
                                .toList())));
    }

    @Test
    void theDeliveryKeepsThemAll() {
        for (Policy policy : LetsbePolicies.all()) {
            assertThat(policy.violations(DELIVERY)).as(policy.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void eachNoticesAChangeThatBreaksIt(Mutation mutation) {
        Policy policy = LetsbePolicies.all().stream()
                .filter(each -> each.name().equals(mutation.policy()))
                .findFirst()
                .orElseThrow();
        List<Violation> violations = policy.violations(mutation.change().apply(DELIVERY));
        assertThat(violations).extracting(Violation::problem).contains(mutation.problem());
        assertThat(violations)
                .filteredOn(each -> each.problem().equals(mutation.problem()))
                .allSatisfy(each -> assertThat(each.location().toString()).startsWith(mutation.line() + ":"));
    }

    @Test
    void noPolicyIsLeftWithoutOne() {
        Set<String> mutated = mutations().map(Mutation::policy).collect(Collectors.toCollection(TreeSet::new));
        assertThat(mutated)
                .containsExactlyElementsOf(
                        LetsbePolicies.all().stream().map(Policy::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
