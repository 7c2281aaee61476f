/** Tests of the checks of calls of workflows. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.call;

import org.jspecify.annotations.NullMarked;
