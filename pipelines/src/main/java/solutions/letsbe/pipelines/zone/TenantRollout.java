package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Campaigns on the tenants' servers: the controller's credential. No workflow is written for it yet. */
@InRepository("tenant-rollout")
public interface TenantRollout extends AnyZone, HoldsSecrets {}
