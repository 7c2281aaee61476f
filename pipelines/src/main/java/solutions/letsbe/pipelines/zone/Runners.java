package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.Runner;

/** The classes of runners. A class fits the zones that its type names, and no others compile. */
public final class Runners {
    private Runners() {}

    /**
     * For code that nobody has approved: containers that live for one job, with services beside them. What its image carries
     * stands in docs/letsbe-pull-requests.md.
     */
    public static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");

    /**
     * For code that nobody has approved and that needs a machine of its own: a virtual machine that lives for one job, with KVM
     * and without services. What it carries stands in docs/letsbe-pull-requests.md.
     */
    public static final Runner<Checks> UNTRUSTED_VM = Runner.of(Checks.class, "untrusted-vm");
}
