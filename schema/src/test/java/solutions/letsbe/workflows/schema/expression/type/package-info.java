@NullMarked
package solutions.letsbe.workflows.schema.expression.type;

import org.jspecify.annotations.NullMarked;
