/** What {@code build()}, or the call itself, refuses with the author's own line. */
@NullMarked
package solutions.letsbe.workflows.dsl.refusal;

import org.jspecify.annotations.NullMarked;
