/** The tree as YAML, decided to the byte. */
@NullMarked
package solutions.letsbe.workflows.generator.yaml;

import org.jspecify.annotations.NullMarked;
