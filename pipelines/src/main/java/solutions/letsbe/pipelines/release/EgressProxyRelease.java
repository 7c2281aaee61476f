package solutions.letsbe.pipelines.release;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.workflows.dsl.Workflow;

/** Releases the Egress Proxy, under the Safety Wrapper's tags. */
public final class EgressProxyRelease {
    private EgressProxyRelease() {}

    /** The workflow. */
    public static Workflow<Letsbe> define() {
        return Release.of(Component.EGRESS_PROXY);
    }
}
