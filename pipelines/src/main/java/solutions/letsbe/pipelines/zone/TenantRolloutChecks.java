package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** The plan of a campaign on the tenants' servers. No workflow is written for it yet. */
@InRepository("tenant-rollout")
public interface TenantRolloutChecks extends Checks {}
