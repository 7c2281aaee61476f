package solutions.letsbe.pipelines.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.zone.DeployProdEu;
import solutions.letsbe.pipelines.zone.DeployProdEuChecks;
import solutions.letsbe.pipelines.zone.DeployProdUs;
import solutions.letsbe.pipelines.zone.DeployProdUsChecks;
import solutions.letsbe.pipelines.zone.DeployStaging;
import solutions.letsbe.pipelines.zone.DeployStagingChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;

/** The environments, in the order in which a digest passes them. Their hosts are what is to be changed here. */
public final class Environments {
    private Environments() {}

    private static final String PROBE = "https://{host}/internal/{component}";

    /** Staging. */
    public static final Environment<DeployStagingChecks, DeployStaging> STAGING = new Environment<>(
            "staging",
            DeployStagingChecks.class,
            DeployStaging.class,
            Runners.DEPLOY_STAGING,
            1,
            List.of(Need.SIGNATURE, Need.PROVENANCE),
            List.of("deploy@staging-1.letsbe.solutions"),
            new Watch.Smoke(List.of(
                    "hub 200 https://hub.staging.letsbe.solutions/healthz",
                    "hub 401 https://hub.staging.letsbe.solutions/api/v1/account",
                    "safety-wrapper 200 https://staging-1.letsbe.solutions/internal/safety-wrapper/healthz",
                    "egress-proxy 200 https://staging-1.letsbe.solutions/internal/egress-proxy/healthz",
                    "provisioner 200 https://staging-1.letsbe.solutions/internal/provisioner/healthz",
                    "website 200 https://www.staging.letsbe.solutions/")),
            EvidenceKinds.STAGING_SUMMARY,
            Optional.empty(),
            Secrets.STAGING,
            new StaticDeployKey<>(Secrets.STAGING.deployKey()));

    /** Production in the EU. */
    public static final Environment<DeployProdEuChecks, DeployProdEu> PROD_EU = new Environment<>(
            "prod-eu",
            DeployProdEuChecks.class,
            DeployProdEu.class,
            Runners.DEPLOY_PROD_EU,
            2,
            List.of(
                    Need.SIGNATURE,
                    Need.PROVENANCE,
                    Need.summary(EvidenceKinds.STAGING_SUMMARY, "staging", "smoke")
                            .atMost(Duration.ofDays(7))),
            List.of("deploy@eu-1.letsbe.solutions", "deploy@eu-2.letsbe.solutions"),
            new Watch.Canary(PROBE),
            EvidenceKinds.EU_CANARY,
            Optional.of(EvidenceKinds.EU_HEALTH),
            Secrets.PROD_EU,
            new StaticDeployKey<>(Secrets.PROD_EU.deployKey()));

    /** Production in the US, after the EU. */
    public static final Environment<DeployProdUsChecks, DeployProdUs> PROD_US = new Environment<>(
            "prod-us",
            DeployProdUsChecks.class,
            DeployProdUs.class,
            Runners.DEPLOY_PROD_US,
            2,
            List.of(
                    Need.SIGNATURE,
                    Need.PROVENANCE,
                    Need.summary(EvidenceKinds.EU_CANARY, "prod-eu", "canary"),
                    Need.summary(EvidenceKinds.EU_HEALTH, "prod-eu", "health")
                            .atMost(Duration.ofHours(72))
                            .healthyFor(Duration.ofHours(2))),
            List.of("deploy@us-1.letsbe.solutions", "deploy@us-2.letsbe.solutions"),
            new Watch.Canary(PROBE),
            EvidenceKinds.US_CANARY,
            Optional.empty(),
            Secrets.PROD_US,
            new StaticDeployKey<>(Secrets.PROD_US.deployKey()));

    /** All of them. */
    public static List<Environment<?, ?>> all() {
        return List.of(STAGING, PROD_EU, PROD_US);
    }
}
