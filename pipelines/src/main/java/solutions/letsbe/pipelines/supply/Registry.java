package solutions.letsbe.pipelines.supply;

import static solutions.letsbe.workflows.dsl.Gitea.run;

import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** Where images are. */
public final class Registry {
    private Registry() {}

    /** What stands before the name of a component. */
    public static final String NAMESPACE = "code.letsbe.solutions/letsbe";

    /** The account that pushes candidates from the monorepo. */
    public static final String BUILDER = "letsbe-build";

    /** Logs in for the rest of the job. */
    public static <Z extends AnyZone> RunStep<Z> login(String user, Secret<Z> token) {
        return run(SupplyScripts.REGISTRY_LOGIN)
                .name("Log in at the registry")
                .env("REGISTRY", NAMESPACE)
                .env("REGISTRY_USER", user)
                .env("REGISTRY_TOKEN", token);
    }
}
