package solutions.letsbe.pipelines.policy;

import static solutions.letsbe.pipelines.supply.EvidenceKinds.EU_CANARY;
import static solutions.letsbe.pipelines.supply.EvidenceKinds.EU_HEALTH;
import static solutions.letsbe.pipelines.supply.EvidenceKinds.LIVE_BEFORE;
import static solutions.letsbe.pipelines.supply.EvidenceKinds.PROVENANCE;
import static solutions.letsbe.pipelines.supply.EvidenceKinds.SBOM;
import static solutions.letsbe.pipelines.supply.EvidenceKinds.SIGNATURE;
import static solutions.letsbe.pipelines.supply.EvidenceKinds.STAGING_SUMMARY;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.policy.EvidenceDemanded;
import solutions.letsbe.workflows.dsl.policy.KeptFromPullRequests;
import solutions.letsbe.workflows.dsl.policy.StandardPolicies;
import solutions.letsbe.workflows.dsl.purpose.Evidence;

/** Every policy that LetsBe's delivery is held against. */
public final class LetsbePolicies {
    private LetsbePolicies() {}

    /** The standard ones, and then LetsBe's own. */
    public static List<Policy> all() {
        return Stream.concat(
                        StandardPolicies.ALL.stream(),
                        Stream.of(
                                RequiredJobs.POLICY,
                                KeptFromPullRequests.in(repository -> repository.startsWith("deploy-")),
                                EvidenceDemanded.in("dev", SIGNATURE, PROVENANCE, SBOM),
                                environment("staging"),
                                environment("prod-eu", STAGING_SUMMARY),
                                environment("prod-us", EU_CANARY, EU_HEALTH)))
                .toList();
    }

    /** By promotion with what the environment before says of the digest, or back to a digest that was live there before. */
    private static Policy environment(String name, Evidence... fromTheOneBefore) {
        return EvidenceDemanded.in(name, List.of(image(fromTheOneBefore), image(LIVE_BEFORE)));
    }

    private static Set<Evidence> image(Evidence... more) {
        Set<Evidence> evidence = new LinkedHashSet<>(List.of(SIGNATURE, PROVENANCE, SBOM));
        evidence.addAll(List.of(more));
        return evidence;
    }
}
