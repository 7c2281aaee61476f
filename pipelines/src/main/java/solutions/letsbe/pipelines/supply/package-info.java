/** What proves where an image comes from: built once, described, signed, and verified wherever it is used. */
@NullMarked
package solutions.letsbe.pipelines.supply;

import org.jspecify.annotations.NullMarked;
