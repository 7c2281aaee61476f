package solutions.letsbe.pipelines.cipolicy;

import solutions.letsbe.workflows.dsl.script.Script;

/** Scripts about runs of the monorepo that other scripts read, in {@code ci-policy} and in the monorepo itself. */
public final class RunScripts {
    private RunScripts() {}

    /** How a script ends, other than well. */
    public static final Script ANSWERS = Script.beside(RunScripts.class, "answers.sh");

    /** Gitea's API. */
    public static final Script GITEA_API = Script.beside(RunScripts.class, "gitea-api.sh", ANSWERS);

    /** What can be said of a run, and the evidence that it left. */
    public static final Script RUN_PROOF = Script.beside(RunScripts.class, "run-proof.sh", GITEA_API);
}
