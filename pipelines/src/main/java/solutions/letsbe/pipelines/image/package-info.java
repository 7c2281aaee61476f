/** From checked code to a signed image in the development environment. */
@NullMarked
package solutions.letsbe.pipelines.image;

import org.jspecify.annotations.NullMarked;
