/** What an expression can come to: types of values, and what they tell is wrong with an expression. */
@NullMarked
package solutions.letsbe.workflows.schema.expression.type;

import org.jspecify.annotations.NullMarked;
