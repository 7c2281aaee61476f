/** Tests of the checks of expressions. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.expression;

import org.jspecify.annotations.NullMarked;
