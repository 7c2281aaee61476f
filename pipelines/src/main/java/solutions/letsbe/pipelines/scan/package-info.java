/** What looks for weaknesses, secrets and broken contracts, by rules that the code under test cannot change. */
@NullMarked
package solutions.letsbe.pipelines.scan;

import org.jspecify.annotations.NullMarked;
