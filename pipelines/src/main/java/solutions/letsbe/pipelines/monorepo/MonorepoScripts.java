package solutions.letsbe.pipelines.monorepo;

import solutions.letsbe.workflows.dsl.script.Script;

/** Scripts that others build on. */
public final class MonorepoScripts {
    private MonorepoScripts() {}

    /** Prints the commit that {@code HEAD_SHA} is compared with. */
    public static final Script MERGE_BASE = Script.beside(MonorepoScripts.class, "merge-base.sh");
}
