package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Pull requests of this project. */
@InRepository("workflows")
public interface ProjectChecks extends Checks {}
