/** Facts of the monorepo that pipelines are written from. */
@NullMarked
package solutions.letsbe.pipelines.monorepo;

import org.jspecify.annotations.NullMarked;
