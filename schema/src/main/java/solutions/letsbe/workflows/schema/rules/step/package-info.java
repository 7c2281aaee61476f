/** Checks of steps and of the actions that they use. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.step;

import org.jspecify.annotations.NullMarked;
