/** Checks of what the target's versions do not know. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.version;

import org.jspecify.annotations.NullMarked;
