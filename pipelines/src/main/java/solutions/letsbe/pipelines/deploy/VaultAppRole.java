package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.vars;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;

import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A key that Vault keeps, for a role whose secret id the runner's host hands to one job, wrapped so that it opens once.
 *
 * <p>Nothing of it is a secret of the repository: the role's id, in the variable {@code VAULT_ROLE_ID}, opens nothing without
 * the secret id. The host writes the wrapping token to the file before the job starts; who opened it before the job did has
 * made the job fail.
 *
 * @param address of Vault, as {@code https://vault.letsbe.solutions}
 * @param keyPath where the key stands, as {@code kv/data/deploy/prod-eu}, in the field {@code private_key}
 * @param wrappedSecretId the file on the runner that holds the wrapping token
 */
public record VaultAppRole<Z extends AnyZone>(String address, String keyPath, String wrappedSecretId)
        implements DeployCredentials<Z> {
    @Override
    public Step<? super Z> obtain() {
        return run(DeployScripts.VAULT_LOGIN)
                .name("Get the deploy key from Vault")
                .env("VAULT_ADDR", address)
                .env("VAULT_KEY_PATH", keyPath)
                .env("VAULT_ROLE_ID", vars("VAULT_ROLE_ID"))
                .env("WRAPPED_SECRET_ID_FILE", wrappedSecretId);
    }

    @Override
    public Step<? super Z> release() {
        return run(DeployScripts.VAULT_LOGOUT)
                .name("Give the token back to Vault")
                .onlyIf(always())
                .env("VAULT_ADDR", address);
    }
}
