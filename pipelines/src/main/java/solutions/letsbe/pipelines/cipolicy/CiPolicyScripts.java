package solutions.letsbe.pipelines.cipolicy;

import solutions.letsbe.workflows.dsl.script.Script;

/** The scripts of {@code ci-policy}. What each is told and how it ends stands at its top. */
public final class CiPolicyScripts {
    private CiPolicyScripts() {}

    /** How the others end, and what a digest, a commit and a folder in git are. */
    public static final Script ANSWERS = Script.beside(CiPolicyScripts.class, "answers.sh");

    /** Asks Gitea's API. */
    public static final Script GITEA_API = Script.beside(CiPolicyScripts.class, "gitea-api.sh", ANSWERS);

    static final Script APPROVED_TREES = Script.beside(CiPolicyScripts.class, "approved-trees.sh", ANSWERS);

    /** What can be said of a run of the monorepo, and how its evidence is fetched. */
    public static final Script RUN_PROOF =
            Script.beside(CiPolicyScripts.class, "run-proof.sh", GITEA_API, APPROVED_TREES);

    private static final Script BUNDLES = Script.beside(CiPolicyScripts.class, "bundles.sh", ANSWERS);

    private static final Script REGISTRY = Script.beside(CiPolicyScripts.class, "registry.sh", ANSWERS);

    private static final Script SUMMARY = Script.beside(CiPolicyScripts.class, "summary.sh", GITEA_API);

    private static final Script PULL_REQUEST = Script.beside(CiPolicyScripts.class, "pull-request.sh", GITEA_API);

    static final Script PROVE_RUN = Script.beside(CiPolicyScripts.class, "prove-run.sh", RUN_PROOF);

    static final Script CHECK_EVIDENCE = Script.beside(CiPolicyScripts.class, "check-evidence.sh", ANSWERS);

    static final Script SIGN_IMAGE = Script.beside(CiPolicyScripts.class, "sign-image.sh", BUNDLES, REGISTRY);

    static final Script COMPARE_WORKFLOWS =
            Script.beside(CiPolicyScripts.class, "compare-workflows.sh", APPROVED_TREES);

    static final Script PUBLISH_WORKFLOWS =
            Script.beside(CiPolicyScripts.class, "publish-workflows.sh", PULL_REQUEST);

    static final Script FIND_DIGEST = Script.beside(CiPolicyScripts.class, "find-digest.sh", RUN_PROOF, SUMMARY);

    static final Script FETCH_BUNDLES = Script.beside(CiPolicyScripts.class, "fetch-bundles.sh", BUNDLES, REGISTRY);

    static final Script PROPOSE_PROMOTION =
            Script.beside(CiPolicyScripts.class, "propose-promotion.sh", PULL_REQUEST);

    static final Script CHECK_POLICY = Script.beside(CiPolicyScripts.class, "check-policy.sh", ANSWERS);
}
