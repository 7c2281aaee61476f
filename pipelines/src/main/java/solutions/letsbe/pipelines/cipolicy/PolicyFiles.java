package solutions.letsbe.pipelines.cipolicy;

/** What stands where in {@code ci-policy}, and the accounts that it acts as. */
final class PolicyFiles {
    /** A folder of public keys for images, and one for what each environment says: {@code images}, {@code staging}, ... */
    static final String KEYS = "keys";

    /** Public keys for images; what any of them signed counts. */
    static final String IMAGE_KEYS = KEYS + "/images";

    /** cosign's signing configuration, which names no transparency log and no time stamps. */
    static final String SIGNING_CONFIG = KEYS + "/signing-config.json";

    /** cosign's trusted root, which trusts nobody. */
    static final String TRUSTED_ROOT = KEYS + "/trusted-root.json";

    /** Where images are. */
    static final String REGISTRY = "code.letsbe.solutions/letsbe";

    /** The account that signs. */
    static final String SIGNER = "signer";

    /** The account that publishes approved workflows, from its own forks. */
    static final String PUBLISHER = "publisher";

    /** The account that proposes promotions, from its own forks. */
    static final String PROMOTER = "promoter";

    private PolicyFiles() {}
}
