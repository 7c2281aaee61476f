/** Tests of what is asked of ShellCheck, and of what becomes of its answers. */
@NullMarked
package solutions.letsbe.workflows.generator.shellcheck;

import org.jspecify.annotations.NullMarked;
