/** Mutated input for every parser: whatever the bytes are, nothing escapes and nothing runs on. */
@NullMarked
package solutions.letsbe.workflows.schema.fuzz;

import org.jspecify.annotations.NullMarked;
