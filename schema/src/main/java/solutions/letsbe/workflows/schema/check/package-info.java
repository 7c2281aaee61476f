/** All rules together, asked of files and repositories. */
@NullMarked
package solutions.letsbe.workflows.schema.check;

import org.jspecify.annotations.NullMarked;
