/** What the expression language must hold: round trips, messages, limits, and the cases of others. */
@NullMarked
package solutions.letsbe.workflows.schema.expression;

import org.jspecify.annotations.NullMarked;
