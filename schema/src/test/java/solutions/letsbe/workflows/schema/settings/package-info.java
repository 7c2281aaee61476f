/** Tests of settings. */
@NullMarked
package solutions.letsbe.workflows.schema.settings;

import org.jspecify.annotations.NullMarked;
