package solutions.letsbe.pipelines.supply;

import solutions.letsbe.workflows.dsl.purpose.Evidence;

/** The kinds of evidence that a delivery rests on. */
public final class EvidenceKinds {
    private EvidenceKinds() {}

    /** Our key's signature on an image. */
    public static final Evidence SIGNATURE = new Evidence("signature");

    /** What an image was built of, and where. */
    public static final Evidence PROVENANCE = new Evidence("provenance");

    /** What an image is made of, as SPDX and as CycloneDX. */
    public static final Evidence SBOM = new Evidence("sbom");

    /** Staging ran this digest and its smoke tests passed. */
    public static final Evidence STAGING_SUMMARY = new Evidence("staging summary");

    /** Production in the EU ran this digest and its canary checks passed. */
    public static final Evidence EU_CANARY = new Evidence("eu canary");

    /** Since when production in the EU has been healthy with this digest. */
    public static final Evidence EU_HEALTH = new Evidence("eu health");

    /** Production in the US ran this digest and its canary checks passed. */
    public static final Evidence US_CANARY = new Evidence("us canary");

    /** A digest was rolled back from, and must not come again. */
    public static final Evidence HOLD = new Evidence("hold");

    /** A digest is live again, as another was rolled back from. */
    public static final Evidence ROLLBACK = new Evidence("rollback");

    /** This digest was live in the environment before: what a rollback needs, in place of what a promotion needs. */
    public static final Evidence LIVE_BEFORE = new Evidence("earlier deployment");
}
