/** Checks of what lets strangers in, or secrets out. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.security;

import org.jspecify.annotations.NullMarked;
