package solutions.letsbe.pipelines.deploy;

import solutions.letsbe.workflows.dsl.script.Script;

/** The scripts that put a digest live. What each takes and its exit codes stand in its first lines. */
public final class DeployScripts {
    private DeployScripts() {}

    private static final Script COMPOSE_ON_HOST = Script.beside(DeployScripts.class, "compose-on-host.sh");

    /** Does something on a Docker host, through SSH. */
    public static final Script ON_HOST = Script.beside(DeployScripts.class, "on-host.sh", COMPOSE_ON_HOST);

    /** {@code COMPONENT DIGEST}: makes a digest live, one host after the other, and takes it back from the host that refuses it. */
    public static final Script DEPLOY_COMPOSE = Script.beside(DeployScripts.class, "deploy-compose.sh", ON_HOST);

    /** Writes the private key from {@code DEPLOY_KEY} and the hosts' keys from {@code KNOWN_HOSTS_TEXT} to files. */
    public static final Script PUT_KEY = Script.beside(DeployScripts.class, "put-key.sh");

    /** Removes what {@link #PUT_KEY} wrote, whether or not it is there. */
    public static final Script REMOVE_KEY = Script.beside(DeployScripts.class, "remove-key.sh");

    /** Gets the private key from Vault with a secret id that can be unwrapped once. */
    public static final Script VAULT_LOGIN = Script.beside(DeployScripts.class, "vault-login.sh", PUT_KEY);

    /** Ends what {@link #VAULT_LOGIN} began: revokes the token, removes the key. */
    public static final Script VAULT_LOGOUT = Script.beside(DeployScripts.class, "vault-logout.sh", REMOVE_KEY);
}
