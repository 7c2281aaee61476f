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

    /** For merged code of the monorepo: checks it again, builds it, pushes candidates. */
    public static final Runner<Letsbe> BUILD = Runner.of(Letsbe.class, "build");

    /** In the network of the development environment. */
    public static final Runner<Letsbe> DEPLOY_DEV = Runner.of(Letsbe.class, "deploy-dev");

    /** Signs, proposes and publishes. It is registered for {@code ci-policy} alone. */
    public static final Runner<CiPolicy> POLICY = Runner.of(CiPolicy.class, "policy");

    /** In the network of staging, registered for its repository alone. */
    public static final Runner<DeployStaging> DEPLOY_STAGING = Runner.of(DeployStaging.class, "deploy-staging");

    /** In the network of production in the EU, registered for its repository alone. */
    public static final Runner<DeployProdEu> DEPLOY_PROD_EU = Runner.of(DeployProdEu.class, "deploy-prod-eu");

    /** In the network of production in the US, registered for its repository alone. */
    public static final Runner<DeployProdUs> DEPLOY_PROD_US = Runner.of(DeployProdUs.class, "deploy-prod-us");
}
