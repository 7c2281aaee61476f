/** Tests of {@code schema.language}. */
@NullMarked
package solutions.letsbe.workflows.schema.language;

import org.jspecify.annotations.NullMarked;
