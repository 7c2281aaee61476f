/** How a digest gets into an environment: verified, deployed, watched, rolled back. One definition serves all environments. */
@NullMarked
package solutions.letsbe.pipelines.deploy;

import org.jspecify.annotations.NullMarked;
