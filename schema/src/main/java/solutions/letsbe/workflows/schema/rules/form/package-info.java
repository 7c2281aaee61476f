/** The pages of rules that have no class of their own: what the reader, the schema and the checker itself find. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.form;

import org.jspecify.annotations.NullMarked;
