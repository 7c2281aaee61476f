/** Zones: which repository and level of trust a workflow, a runner or a secret belongs to. */
@NullMarked
package solutions.letsbe.workflows.dsl.zone;

import org.jspecify.annotations.NullMarked;
