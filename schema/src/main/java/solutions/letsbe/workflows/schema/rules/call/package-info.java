/** Checks of reusable workflows: those that call and those that are called. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.call;

import org.jspecify.annotations.NullMarked;
