/** All repositories at once: what is delivered through them, and the policies that it is held against. */
@NullMarked
package solutions.letsbe.workflows.dsl.delivery;

import org.jspecify.annotations.NullMarked;
