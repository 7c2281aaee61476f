/** Tests of what versions know. */
@NullMarked
package solutions.letsbe.workflows.schema.compatibility;

import org.jspecify.annotations.NullMarked;
