package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** What has been merged in the monorepo. Count its secrets as known to everyone who can push a branch there: no evidence comes from here. */
@InRepository("letsbe")
public interface Letsbe extends AnyZone, HoldsSecrets {}
