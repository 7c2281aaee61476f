package solutions.letsbe.pipelines.supply;

import solutions.letsbe.workflows.dsl.script.Script;

/** The scripts that build, describe and verify images. What each is told and how it ends stands at its top. */
public final class SupplyScripts {
    private SupplyScripts() {}

    /** {@code COMPONENT [DIGEST]}: verifies an image by digest: signature, provenance, both SBOMs. */
    public static final Script VERIFY_IMAGE = Script.beside(SupplyScripts.class, "verify-image.sh");

    /** {@code COMPONENT}: the same, again and again for at most ten minutes. */
    public static final Script WAIT_FOR_SIGNATURE =
            Script.beside(SupplyScripts.class, "wait-for-signature.sh", VERIFY_IMAGE);

    /** {@code COMPONENT}: asks {@code ci-policy} to prove this run and to sign what it built. */
    public static final Script REQUEST_SIGNATURE = Script.beside(SupplyScripts.class, "request-signature.sh");

    /** Logs docker, cosign and syft in at the registry. */
    public static final Script REGISTRY_LOGIN = Script.beside(SupplyScripts.class, "registry-login.sh");

    /** {@code PATH...}: the hash of everything that an image is built from. */
    public static final Script INPUTS_HASH = Script.beside(SupplyScripts.class, "inputs-hash.sh");

    /** {@code COMPONENT INPUTS}: the digest of what was built of them. */
    public static final Script BUILT_DIGEST = Script.beside(SupplyScripts.class, "built-digest.sh");

    private static final Script PINNED_BASES = Script.beside(SupplyScripts.class, "pinned-bases.sh");

    /** {@code push|keep COMPONENT}: builds an image reproducibly. */
    public static final Script BUILD_IMAGE = Script.beside(SupplyScripts.class, "build-image.sh", PINNED_BASES);

    /** {@code COMPONENT FOLDER}: SBOMs of a pushed image. */
    public static final Script WRITE_SBOMS = Script.beside(SupplyScripts.class, "write-sboms.sh");

    /** {@code COMPONENT FOLDER}: what was built, of what and where. */
    public static final Script WRITE_PROVENANCE = Script.beside(SupplyScripts.class, "write-provenance.sh");
}
