package solutions.letsbe.pipelines.component;

import solutions.letsbe.pipelines.image.ImageOnMain;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.workflows.dsl.Workflow;

/** What becomes of the Egress Proxy once it is merged: checked again, built, signed, and live in the development environment. */
public final class EgressProxyMain {
    private EgressProxyMain() {}

    /** The workflow. */
    public static Workflow<Letsbe> define() {
        return ImageOnMain.of(Component.EGRESS_PROXY, EgressProxyChecks::of);
    }
}
