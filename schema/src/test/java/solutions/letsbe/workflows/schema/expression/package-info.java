/** Tests of {@code schema.expression}. */
@NullMarked
package solutions.letsbe.workflows.schema.expression;

import org.jspecify.annotations.NullMarked;
