package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Staging: its deploy credential, its pull from the registry, its evidence key. */
@InRepository("deploy-staging")
public interface DeployStaging extends AnyZone, HoldsSecrets {}
