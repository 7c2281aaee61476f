/** From an action's metadata to a lock file, and from the lock file to typed Java. */
@NullMarked
package solutions.letsbe.workflows.generator.bindings;

import org.jspecify.annotations.NullMarked;
