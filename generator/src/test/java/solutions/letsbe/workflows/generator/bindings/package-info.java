/** Tests of the lock, of the Java that is made of it, and of reading actions from git. */
@NullMarked
package solutions.letsbe.workflows.generator.bindings;

import org.jspecify.annotations.NullMarked;
