/** Tests of all rules together. */
@NullMarked
package solutions.letsbe.workflows.schema.check;

import org.jspecify.annotations.NullMarked;
