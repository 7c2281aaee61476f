package solutions.letsbe.pipelines.release;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.workflows.dsl.Workflow;

/** Releases the Hub. */
public final class HubRelease {
    private HubRelease() {}

    /** The workflow. */
    public static Workflow<Letsbe> define() {
        return Release.of(Component.HUB);
    }
}
