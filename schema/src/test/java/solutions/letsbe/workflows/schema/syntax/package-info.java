/** Tests of the views on workflows. */
@NullMarked
package solutions.letsbe.workflows.schema.syntax;

import org.jspecify.annotations.NullMarked;
