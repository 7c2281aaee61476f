package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Production in the EU: its deploy credential, its pull from the registry, its evidence key. */
@InRepository("deploy-prod-eu")
public interface DeployProdEu extends AnyZone, HoldsSecrets {}
