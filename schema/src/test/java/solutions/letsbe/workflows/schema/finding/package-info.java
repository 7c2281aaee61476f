/** Tests of findings. */
@NullMarked
package solutions.letsbe.workflows.schema.finding;

import org.jspecify.annotations.NullMarked;
