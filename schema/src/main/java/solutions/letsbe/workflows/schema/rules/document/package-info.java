/** Checks of a workflow's file as a whole. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.document;

import org.jspecify.annotations.NullMarked;
