package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Where things are signed, promotions proposed and workflows published. Nothing of a pull request runs here. */
@InRepository("ci-policy")
public interface CiPolicy extends AnyZone, HoldsSecrets {}
