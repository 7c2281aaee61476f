/**
 * The repository {@code ci-policy}: what proves, signs, publishes and proposes. It holds the keys, so nothing of a pull request
 * runs beside them, and nothing that another repository says is taken for true.
 */
@NullMarked
package solutions.letsbe.pipelines.cipolicy;

import org.jspecify.annotations.NullMarked;
