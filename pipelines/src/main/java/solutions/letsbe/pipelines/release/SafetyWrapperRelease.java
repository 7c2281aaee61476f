package solutions.letsbe.pipelines.release;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.workflows.dsl.Workflow;

/** Releases the Safety Wrapper. */
public final class SafetyWrapperRelease {
    private SafetyWrapperRelease() {}

    /** The workflow. */
    public static Workflow<Letsbe> define() {
        return Release.of(Component.SAFETY_WRAPPER);
    }
}
