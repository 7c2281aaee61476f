package solutions.letsbe.workflows.dsl.policy;

import java.util.List;
import solutions.letsbe.workflows.dsl.delivery.Policy;

/**
 * The policies of this package, for a {@link solutions.letsbe.workflows.dsl.delivery.DeliveryProvider} that wants all of them.
 *
 * <p>What most of them forbid does not compile with zones. They hold all the same where a cast, {@code raw}, a called workflow or
 * the default zone gets past the types.
 */
public final class StandardPolicies {
    /** All of them, in the order in which their violations are told. */
    public static final List<Policy> ALL = List.of(
            NoSecretInChecks.POLICY,
            SecretInItsRepository.POLICY,
            PullRequestsInChecks.POLICY,
            RunnerFitsZone.POLICY,
            NoWriteForUntrustedCode.POLICY,
            PermissionsSaid.POLICY,
            TimeoutSaid.POLICY,
            EverythingPinned.POLICY,
            VerifiedBeforeDeployed.POLICY,
            DeployedByDigest.POLICY,
            StatusesReport.POLICY);

    private StandardPolicies() {}
}
