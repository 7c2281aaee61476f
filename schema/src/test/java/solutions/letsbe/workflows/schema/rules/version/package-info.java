/** Tests of what versions know. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.version;

import org.jspecify.annotations.NullMarked;
