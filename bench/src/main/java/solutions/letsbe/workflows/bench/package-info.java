/** How long it takes, and whether the cost of one more workflow or job stays the same. */
@NullMarked
package solutions.letsbe.workflows.bench;

import org.jspecify.annotations.NullMarked;
