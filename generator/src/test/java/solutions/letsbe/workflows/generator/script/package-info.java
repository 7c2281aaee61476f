/** Tests of what is asked of other programs, and of what becomes of its answers. */
@NullMarked
package solutions.letsbe.workflows.generator.script;

import org.jspecify.annotations.NullMarked;
