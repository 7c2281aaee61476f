/** Tests of the checks of steps. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.step;

import org.jspecify.annotations.NullMarked;
