/** Typed expressions: what is written between <code>${{</code> and <code>}}</code>, as Java values. */
@NullMarked
package solutions.letsbe.workflows.dsl.expression;

import org.jspecify.annotations.NullMarked;
