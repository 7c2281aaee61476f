package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** A promotion to production in the US before it is merged. It comes from the bot's fork. */
@InRepository("deploy-prod-us")
public interface DeployProdUsChecks extends Checks {}
