package solutions.letsbe.pipelines.release;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.workflows.dsl.Workflow;

/** Releases the Provisioner. */
public final class ProvisionerRelease {
    private ProvisionerRelease() {}

    /** The workflow. */
    public static Workflow<Letsbe> define() {
        return Release.of(Component.PROVISIONER);
    }
}
