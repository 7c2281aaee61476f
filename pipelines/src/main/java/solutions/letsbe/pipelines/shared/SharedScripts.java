package solutions.letsbe.pipelines.shared;

import solutions.letsbe.pipelines.monorepo.MonorepoScripts;
import solutions.letsbe.workflows.dsl.script.Script;

/** Scripts of the checks. */
public final class SharedScripts {
    private SharedScripts() {}

    /** {@code PATH...}: whether one of the paths differs from the base. */
    public static final Script CHANGES = Script.beside(SharedScripts.class, "changes.sh", MonorepoScripts.MERGE_BASE);

    /** {@code COMPONENT}: measures the base and the head in turns. */
    public static final Script PERF_PAIRS =
            Script.beside(SharedScripts.class, "perf-pairs.sh", MonorepoScripts.MERGE_BASE);
}
