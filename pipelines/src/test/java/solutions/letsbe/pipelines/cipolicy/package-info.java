/** Tests of what the repository {@code ci-policy} does. */
@NullMarked
package solutions.letsbe.pipelines.cipolicy;

import org.jspecify.annotations.NullMarked;
