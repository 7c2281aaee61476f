package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Pull requests of the repository that holds keys, approved workflows and rules. */
@InRepository("ci-policy")
public interface CiPolicyChecks extends Checks {}
