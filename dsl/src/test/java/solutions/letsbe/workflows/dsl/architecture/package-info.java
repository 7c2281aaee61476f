/** What the module may depend on and call. */
@NullMarked
package solutions.letsbe.workflows.dsl.architecture;

import org.jspecify.annotations.NullMarked;
