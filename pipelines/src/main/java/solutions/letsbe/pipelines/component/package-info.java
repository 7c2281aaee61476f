/** What a pull request must pass, one class for each component. */
@NullMarked
package solutions.letsbe.pipelines.component;

import org.jspecify.annotations.NullMarked;
