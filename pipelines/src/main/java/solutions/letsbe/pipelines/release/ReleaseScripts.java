package solutions.letsbe.pipelines.release;

import solutions.letsbe.pipelines.cipolicy.RunScripts;
import solutions.letsbe.pipelines.supply.SupplyScripts;
import solutions.letsbe.workflows.dsl.script.Script;

/** Scripts of releases. */
final class ReleaseScripts {
    private ReleaseScripts() {}

    /** {@code COMPONENT PREFIX FOLDER PATH...}: finds what a tag releases. */
    static final Script FIND = Script.beside(
            ReleaseScripts.class,
            "find-release.sh",
            RunScripts.RUN_PROOF,
            SupplyScripts.INPUTS_HASH,
            SupplyScripts.BUILT_DIGEST,
            SupplyScripts.VERIFY_IMAGE);

    /** {@code COMPONENT FOLDER}: puts a component into the tag's release. */
    static final Script PUBLISH = Script.beside(ReleaseScripts.class, "publish-release.sh", RunScripts.GITEA_API);

    /** Builds the newest release once more and compares. */
    static final Script REBUILD = Script.beside(
            ReleaseScripts.class,
            "rebuild-release.sh",
            RunScripts.GITEA_API,
            SupplyScripts.BUILD_IMAGE,
            SupplyScripts.VERIFY_IMAGE);
}
