package solutions.letsbe.pipelines.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.policy.GatedJobs;

/** The jobs that a pull request of each component must have, and that its job {@code required} waits for. */
public final class RequiredJobs {
    /** What every component's pull request has. */
    private static final List<String> EVERYWHERE = List.of("changes", "security-scan", "policy-checks");

    private static final String IMAGE = "build-preview-images";

    /** The policy. */
    public static final Policy POLICY = GatedJobs.of("required", byWorkflow());

    private RequiredJobs() {}

    private static Map<String, List<String>> byWorkflow() {
        Map<String, List<String>> jobs = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            List<String> all = new ArrayList<>(EVERYWHERE);
            all.addAll(own(component));
            jobs.put(component.pullRequestWorkflow(), all);
        }
        return jobs;
    }

    private static List<String> own(Component component) {
        return switch (component) {
            case HUB ->
                List.of(
                        "lint-typecheck",
                        "unit-tests",
                        "integration-tests",
                        "prisma-migrations",
                        "contract-tests",
                        IMAGE);
            case SAFETY_WRAPPER -> List.of("lint-typecheck", "unit-tests", "hook-integration", "invariants", IMAGE);
            case EGRESS_PROXY ->
                List.of("lint-typecheck", "unit-tests", "redaction-corpus", "outbound-policy", "perf-checks", IMAGE);
            case PROVISIONER -> List.of("shellcheck", "template-checks", "unit-tests", "disposable-vps-smoke", IMAGE);
            case MOBILE -> List.of("typecheck", "unit-tests", "ui-tests", "contract-tests", "build-verification");
            case WEBSITE -> List.of("lint-typecheck", "unit-tests", "onboarding-flow", "pricing-quote", IMAGE);
        };
    }
}
