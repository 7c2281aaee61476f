/** The expression language: what is written between <code>${{</code> and <code>}}</code>, parsed and printed. */
@NullMarked
package solutions.letsbe.workflows.schema.expression;

import org.jspecify.annotations.NullMarked;
