/** Asking other programs, ShellCheck and pyflakes, what is wrong with scripts. */
@NullMarked
package solutions.letsbe.workflows.generator.script;

import org.jspecify.annotations.NullMarked;
