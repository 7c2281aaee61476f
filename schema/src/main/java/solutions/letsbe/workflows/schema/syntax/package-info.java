/** Workflows and actions as they are written: views on their YAML that leave out what is wrong instead of failing. */
@NullMarked
package solutions.letsbe.workflows.schema.syntax;

import org.jspecify.annotations.NullMarked;
