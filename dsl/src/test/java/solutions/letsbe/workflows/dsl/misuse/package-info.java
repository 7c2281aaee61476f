/** Misuses of the DSL that javac refuses. */
@NullMarked
package solutions.letsbe.workflows.dsl.misuse;

import org.jspecify.annotations.NullMarked;
