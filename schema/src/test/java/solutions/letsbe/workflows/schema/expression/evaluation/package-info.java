@NullMarked
package solutions.letsbe.workflows.schema.expression.evaluation;

import org.jspecify.annotations.NullMarked;
