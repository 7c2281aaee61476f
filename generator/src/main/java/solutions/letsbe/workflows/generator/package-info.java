/** Compiles workflows written in Java into files, and holds files against what the Java says. */
@NullMarked
package solutions.letsbe.workflows.generator;

import org.jspecify.annotations.NullMarked;
