package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * The secrets of an environment. They have the same names in every environment and stand in its repository alone.
 *
 * @param deployKey reaches the environment's Docker hosts: a private key for SSH
 * @param registryPull pulls images, and pushes none
 * @param evidenceKey signs what the environment says of a digest: cosign's private key, encrypted
 * @param evidenceKeyPassword decrypts it
 * @param holdsKey pushes the branch of holds and nothing else: a deploy key for SSH
 */
public record EnvironmentSecrets<Z extends AnyZone & HoldsSecrets>(
        Secret<Z> deployKey,
        Secret<Z> registryPull,
        Secret<Z> evidenceKey,
        Secret<Z> evidenceKeyPassword,
        Secret<Z> holdsKey) {
    /** Those of a zone. */
    public static <Z extends AnyZone & HoldsSecrets> EnvironmentSecrets<Z> of(Class<Z> zone) {
        return new EnvironmentSecrets<>(
                Secret.of(zone, "DEPLOY_KEY"),
                Secret.of(zone, "REGISTRY_PULL_TOKEN"),
                Secret.of(zone, "EVIDENCE_KEY"),
                Secret.of(zone, "EVIDENCE_KEY_PASSWORD"),
                Secret.of(zone, "HOLDS_KEY"));
    }
}
