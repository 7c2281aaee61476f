/** What the repository ci-policy does: prove, sign, compare, publish, propose. */
@NullMarked
package solutions.letsbe.pipelines.cipolicy;

import org.jspecify.annotations.NullMarked;
