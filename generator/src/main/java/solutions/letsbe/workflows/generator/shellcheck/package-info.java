/** Asking ShellCheck, another program, what is wrong with scripts. */
@NullMarked
package solutions.letsbe.workflows.generator.shellcheck;

import org.jspecify.annotations.NullMarked;
