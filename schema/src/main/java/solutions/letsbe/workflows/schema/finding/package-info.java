/** What was found in a file, and where. */
@NullMarked
package solutions.letsbe.workflows.schema.finding;

import org.jspecify.annotations.NullMarked;
