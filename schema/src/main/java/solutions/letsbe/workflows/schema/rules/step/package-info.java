/** Checks of steps and of the actions that they use, and of the metadata of actions. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.step;

import org.jspecify.annotations.NullMarked;
