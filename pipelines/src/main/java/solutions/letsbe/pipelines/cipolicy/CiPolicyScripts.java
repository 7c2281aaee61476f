package solutions.letsbe.pipelines.cipolicy;

import solutions.letsbe.pipelines.deploy.DeployScripts;
import solutions.letsbe.workflows.dsl.script.Script;

/** The scripts of {@code ci-policy}. What each is told and how it ends stands at its top. */
final class CiPolicyScripts {
    private CiPolicyScripts() {}

    static final Script APPROVED_TREES = Script.beside(CiPolicyScripts.class, "approved-trees.sh", RunScripts.ANSWERS);

    private static final Script BUNDLES = Script.beside(CiPolicyScripts.class, "bundles.sh", RunScripts.ANSWERS);

    private static final Script REGISTRY = Script.beside(CiPolicyScripts.class, "registry.sh", RunScripts.ANSWERS);

    private static final Script SUMMARY = Script.beside(CiPolicyScripts.class, "summary.sh", RunScripts.GITEA_API);

    private static final Script PULL_REQUEST =
            Script.beside(CiPolicyScripts.class, "pull-request.sh", RunScripts.GITEA_API);

    static final Script PROVE_RUN =
            Script.beside(CiPolicyScripts.class, "prove-run.sh", RunScripts.RUN_PROOF, APPROVED_TREES);

    static final Script CHECK_EVIDENCE = Script.beside(CiPolicyScripts.class, "check-evidence.sh", RunScripts.ANSWERS);

    static final Script SIGN_IMAGE = Script.beside(CiPolicyScripts.class, "sign-image.sh", BUNDLES, REGISTRY);

    static final Script COMPARE_WORKFLOWS =
            Script.beside(CiPolicyScripts.class, "compare-workflows.sh", APPROVED_TREES);

    static final Script PUBLISH_WORKFLOWS = Script.beside(CiPolicyScripts.class, "publish-workflows.sh", PULL_REQUEST);

    static final Script FIND_DIGEST =
            Script.beside(CiPolicyScripts.class, "find-digest.sh", RunScripts.RUN_PROOF, SUMMARY);

    static final Script FETCH_BUNDLES = Script.beside(CiPolicyScripts.class, "fetch-bundles.sh", BUNDLES, REGISTRY);

    /** The environments' own check of a promotion, so that nothing is proposed that it would refuse. */
    private static final Script VERIFY_PROMOTION = Script.beside(
            DeployScripts.class, "verify-promotion.sh", Script.beside(DeployScripts.class, "promotion.sh"));

    static final Script PROPOSE_PROMOTION =
            Script.beside(CiPolicyScripts.class, "propose-promotion.sh", PULL_REQUEST, VERIFY_PROMOTION);

    static final Script CHECK_POLICY = Script.beside(CiPolicyScripts.class, "check-policy.sh", RunScripts.ANSWERS);
}
