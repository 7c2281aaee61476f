/** The workflow of this project itself. */
@NullMarked
package solutions.letsbe.pipelines.project;

import org.jspecify.annotations.NullMarked;
