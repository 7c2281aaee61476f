/** Protection as files, and against a server of our own. */
@NullMarked
package solutions.letsbe.workflows.generator.protect;

import org.jspecify.annotations.NullMarked;
