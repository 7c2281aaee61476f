package solutions.letsbe.pipelines.deploy;

import solutions.letsbe.pipelines.supply.SupplyScripts;
import solutions.letsbe.workflows.dsl.script.Script;

/** The scripts that put a digest live. What each takes and its exit codes stand in its first lines. */
public final class DeployScripts {
    private DeployScripts() {}

    private static final Script COMPOSE_ON_HOST = Script.beside(DeployScripts.class, "compose-on-host.sh");

    /** Does something on a Docker host, through SSH. */
    public static final Script ON_HOST = Script.beside(DeployScripts.class, "on-host.sh", COMPOSE_ON_HOST);

    /** {@code COMPONENT DIGEST}: makes a digest live, one host after the other, and takes it back from the host that refuses it. */
    public static final Script DEPLOY_COMPOSE = Script.beside(DeployScripts.class, "deploy-compose.sh", ON_HOST);

    /** Writes the private key from {@code DEPLOY_KEY} to {@code $RUNNER_TEMP/deploy-key}. */
    public static final Script PUT_KEY = Script.beside(DeployScripts.class, "put-key.sh");

    /** Removes what {@link #PUT_KEY} wrote, whether or not it is there. */
    public static final Script REMOVE_KEY = Script.beside(DeployScripts.class, "remove-key.sh");

    /** Gets the private key from Vault with a secret id that can be unwrapped once. */
    public static final Script VAULT_LOGIN = Script.beside(DeployScripts.class, "vault-login.sh", PUT_KEY);

    /** Ends what {@link #VAULT_LOGIN} began: revokes the token, removes the key. */
    public static final Script VAULT_LOGOUT = Script.beside(DeployScripts.class, "vault-logout.sh", REMOVE_KEY);

    private static final Script PROMOTION = Script.beside(DeployScripts.class, "promotion.sh");

    private static final Script CANARY_CHECK = Script.beside(DeployScripts.class, "canary-check.sh");

    /** {@code REPOSITORY}: whether a pull request is a promotion and nothing else, with all its evidence. Asks nobody for anything. */
    static final Script VERIFY_PROMOTION = Script.beside(DeployScripts.class, "verify-promotion.sh", PROMOTION);

    /** Verifies all that {@code release.yaml} says: evidence, holds, and the image in the registry. */
    static final Script VERIFY_RELEASE =
            Script.beside(DeployScripts.class, "verify-release.sh", PROMOTION, SupplyScripts.VERIFY_IMAGE);

    /** Makes live what was verified and is not live yet. */
    static final Script RECONCILE =
            Script.beside(DeployScripts.class, "reconcile.sh", DEPLOY_COMPOSE, ON_HOST, CANARY_CHECK);

    /** Asks what is live for what it must answer. */
    static final Script SMOKE_TEST = Script.beside(DeployScripts.class, "smoke-test.sh");

    /** {@code SUITE FILE}: writes the summaries of what passed. */
    static final Script WRITE_SUMMARIES = Script.beside(DeployScripts.class, "write-summaries.sh");

    /** {@code FOLDER}: signs every statement there, below the runner's temporary folder. */
    static final Script SIGN_STATEMENTS = Script.beside(DeployScripts.class, "sign-statements.sh");

    /** Fails if something of {@code release.yaml} was refused. */
    static final Script SETTLED = Script.beside(DeployScripts.class, "settled.sh");

    /** Whether a digest may be gone back to, and what is held because of it. */
    static final Script PREPARE_ROLLBACK =
            Script.beside(DeployScripts.class, "prepare-rollback.sh", PROMOTION, ON_HOST, SupplyScripts.VERIFY_IMAGE);

    /** {@code FOLDER}: adds signed holds to their branch. */
    static final Script PUSH_HOLDS = Script.beside(DeployScripts.class, "push-holds.sh");

    /** Since when everything of {@code release.yaml} is healthy. Changes nothing. */
    static final Script CONFIRM_HEALTH = Script.beside(DeployScripts.class, "confirm-health.sh", PROMOTION, ON_HOST);
}
