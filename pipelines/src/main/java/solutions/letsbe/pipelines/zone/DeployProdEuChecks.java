package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** A promotion to production in the EU before it is merged. It comes from the bot's fork. */
@InRepository("deploy-prod-eu")
public interface DeployProdEuChecks extends Checks {}
