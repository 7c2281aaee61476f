/** YAML read with the line and column of everything in it. */
@NullMarked
package solutions.letsbe.workflows.schema.yaml;

import org.jspecify.annotations.NullMarked;
