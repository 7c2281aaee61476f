/** The values of expressions, and how an expression comes to one. */
@NullMarked
package solutions.letsbe.workflows.schema.expression.evaluation;

import org.jspecify.annotations.NullMarked;
