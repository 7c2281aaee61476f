/** What values come from: the text of a stranger, followed through variables, outputs and matrices. */
@NullMarked
package solutions.letsbe.workflows.schema.dataflow;

import org.jspecify.annotations.NullMarked;
