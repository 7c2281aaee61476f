/** Copies of a built model that its builders would refuse, for tests of what is there to notice. */
@NullMarked
package solutions.letsbe.workflows.dsl;

import org.jspecify.annotations.NullMarked;
