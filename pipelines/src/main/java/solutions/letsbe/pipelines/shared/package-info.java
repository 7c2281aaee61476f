/** What the pipelines of all components share, said once. */
@NullMarked
package solutions.letsbe.pipelines.shared;

import org.jspecify.annotations.NullMarked;
