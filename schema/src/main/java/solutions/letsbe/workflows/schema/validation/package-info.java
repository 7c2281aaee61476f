/** Workflows and action metadata held against the JSON Schema, in words that a person understands. */
@NullMarked
package solutions.letsbe.workflows.schema.validation;

import org.jspecify.annotations.NullMarked;
