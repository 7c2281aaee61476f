/** Tests of the repositories of the environments. */
@NullMarked
package solutions.letsbe.pipelines.deploy;

import org.jspecify.annotations.NullMarked;
