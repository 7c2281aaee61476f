/** Tests of where values come from. */
@NullMarked
package solutions.letsbe.workflows.schema.dataflow;

import org.jspecify.annotations.NullMarked;
