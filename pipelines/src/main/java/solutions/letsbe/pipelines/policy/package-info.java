/** What LetsBe's delivery is held against as a whole. */
@NullMarked
package solutions.letsbe.pipelines.policy;

import org.jspecify.annotations.NullMarked;
