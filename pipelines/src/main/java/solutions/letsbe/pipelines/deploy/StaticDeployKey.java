package solutions.letsbe.pipelines.deploy;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;

import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * A private key that stands among the repository's secrets.
 *
 * @param key the private key, in the form of OpenSSH
 */
public record StaticDeployKey<Z extends AnyZone & HoldsSecrets>(Secret<Z> key) implements DeployCredentials<Z> {
    @Override
    public Step<? super Z> obtain() {
        return run(DeployScripts.PUT_KEY).name("Put the deploy key into place").env("DEPLOY_KEY", key);
    }

    @Override
    public Step<? super Z> release() {
        return run(DeployScripts.REMOVE_KEY).name("Take the deploy key away").onlyIf(always());
    }
}
