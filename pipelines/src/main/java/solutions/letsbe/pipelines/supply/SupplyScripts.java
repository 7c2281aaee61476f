package solutions.letsbe.pipelines.supply;

import solutions.letsbe.workflows.dsl.script.Script;

/** The scripts that build, describe and verify images. What each is told and how it ends stands at its top. */
public final class SupplyScripts {
    private SupplyScripts() {}

    /** Verifies an image by digest: signature, provenance, both SBOMs. */
    public static final Script VERIFY_IMAGE = Script.beside(SupplyScripts.class, "verify-image.sh");
}
