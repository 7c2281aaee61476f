/** Where in the user's Java an element of a workflow was made. */
@NullMarked
package solutions.letsbe.workflows.dsl.location;

import org.jspecify.annotations.NullMarked;
