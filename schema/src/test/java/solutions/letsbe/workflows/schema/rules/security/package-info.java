/** Tests of the rules about strangers and secrets. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.security;

import org.jspecify.annotations.NullMarked;
