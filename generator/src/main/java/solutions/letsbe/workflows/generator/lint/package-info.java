/** Holding files on the disk against schema and language. */
@NullMarked
package solutions.letsbe.workflows.generator.lint;

import org.jspecify.annotations.NullMarked;
