/** Releases by tag, and whether what was released can be built again. */
@NullMarked
package solutions.letsbe.pipelines.release;

import org.jspecify.annotations.NullMarked;
