/** The repositories of LetsBe, their zones, and the classes of runners. */
@NullMarked
package solutions.letsbe.pipelines.zone;

import org.jspecify.annotations.NullMarked;
