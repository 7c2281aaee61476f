package solutions.letsbe.pipelines.zone;

import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.InRepository;

/** Pull requests of the monorepo: code that nobody has approved, and no secret. */
@InRepository("letsbe")
public interface LetsbeChecks extends Checks {}
