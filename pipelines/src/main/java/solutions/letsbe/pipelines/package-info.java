/** The delivery pipelines of LetsBe, and the provider that hands them to the generator. */
@NullMarked
package solutions.letsbe.pipelines;

import org.jspecify.annotations.NullMarked;
