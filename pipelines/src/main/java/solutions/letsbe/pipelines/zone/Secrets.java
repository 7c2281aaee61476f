package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Secret;

/** Every secret there is, each with the one zone that may name it. Secrets of the organisation: none. */
public final class Secrets {
    private Secrets() {}

    /** Pushes candidate images, and can overwrite nothing that is released. */
    public static final Secret<Letsbe> REGISTRY_PUSH_TOKEN = Secret.of(Letsbe.class, "REGISTRY_PUSH_TOKEN");

    /** Asks {@code ci-policy} to sign: may start its workflow {@code sign}, and nothing else. */
    public static final Secret<Letsbe> SIGN_REQUEST_TOKEN = Secret.of(Letsbe.class, "SIGN_REQUEST_TOKEN");

    /** Reaches the development environment's Docker host: a private key for SSH. */
    public static final Secret<Letsbe> DEV_DEPLOY_KEY = Secret.of(Letsbe.class, "DEV_DEPLOY_KEY");

    /** Makes and destroys servers in a cloud project that holds nothing else. */
    public static final Secret<Letsbe> THROWAWAY_CLOUD_TOKEN = Secret.of(Letsbe.class, "THROWAWAY_CLOUD_TOKEN");

    /** The private key that images and attestations are signed with, encrypted. */
    public static final Secret<CiPolicy> SIGNING_KEY = Secret.of(CiPolicy.class, "SIGNING_KEY");

    /** Decrypts {@link #SIGNING_KEY}. */
    public static final Secret<CiPolicy> SIGNING_KEY_PASSWORD = Secret.of(CiPolicy.class, "SIGNING_KEY_PASSWORD");

    /** Writes signatures and attestations beside images, and no image. */
    public static final Secret<CiPolicy> REGISTRY_SIGN_TOKEN = Secret.of(CiPolicy.class, "REGISTRY_SIGN_TOKEN");

    /** Reads runs and artifacts of the other repositories, to prove what they say. */
    public static final Secret<CiPolicy> RUN_READER_TOKEN = Secret.of(CiPolicy.class, "RUN_READER_TOKEN");

    /** The bot that opens promotions from its own fork; it has no right to write in a {@code deploy-*} repository. */
    public static final Secret<CiPolicy> PROMOTE_BOT_TOKEN = Secret.of(CiPolicy.class, "PROMOTE_BOT_TOKEN");

    /** The bot that opens pull requests with approved workflows. */
    public static final Secret<CiPolicy> PUBLISHER_TOKEN = Secret.of(CiPolicy.class, "PUBLISHER_TOKEN");

    /** Posts the state of the change gate. No workflow reads it yet. */
    public static final Secret<CiPolicy> GATE_BOT_TOKEN = Secret.of(CiPolicy.class, "GATE_BOT_TOKEN");

    /** Reads what metrics are made of. No workflow reads it yet. */
    public static final Secret<CiPolicy> METRICS_READER_TOKEN = Secret.of(CiPolicy.class, "METRICS_READER_TOKEN");

    /** The controller of campaigns on the tenants' servers. No workflow reads it yet. */
    public static final Secret<TenantRollout> TENANT_CONTROLLER_TOKEN =
            Secret.of(TenantRollout.class, "TENANT_CONTROLLER_TOKEN");

    /** Those of staging. */
    public static final EnvironmentSecrets<DeployStaging> STAGING = EnvironmentSecrets.of(DeployStaging.class);

    /** Those of production in the EU. */
    public static final EnvironmentSecrets<DeployProdEu> PROD_EU = EnvironmentSecrets.of(DeployProdEu.class);

    /** Those of production in the US. */
    public static final EnvironmentSecrets<DeployProdUs> PROD_US = EnvironmentSecrets.of(DeployProdUs.class);
}
