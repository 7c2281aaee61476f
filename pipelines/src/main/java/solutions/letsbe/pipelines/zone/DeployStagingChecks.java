package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** A promotion to staging before it is merged. It comes from the bot's fork, so its runs get no secret from Gitea either. */
@InRepository("deploy-staging")
public interface DeployStagingChecks extends Checks {}
